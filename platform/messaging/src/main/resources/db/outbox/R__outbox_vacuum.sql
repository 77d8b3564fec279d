-- A table that empties all the time has free pages at its end whenever it is vacuumed. To give them back takes the table from
-- everybody for tens of milliseconds, in which no event is written or published, and the next moment needs them again.
alter table outbox set (vacuum_truncate = false);
