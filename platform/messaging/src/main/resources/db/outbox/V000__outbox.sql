-- Events that wait for the relay. A row is written in the transaction of the change that it tells of, while that
-- transaction holds the row lock of its customer: so the identifiers of one customer's rows rise in commit order.
-- A service adds this migration with quarkus.flyway.locations=db/outbox,db/migration; its own begin at V001.
create table outbox (
    bucket      smallint    not null, -- hash of the customer: each bucket has one relay at a time
    id          bigint      not null generated always as identity,
    topic       text        not null,
    customer_id text        not null, -- the key of the record
    event_id    text        not null,
    type        text        not null,
    occurred_at timestamptz not null,
    payload     bytea       not null, -- the body as it will be on the topic
    constraint outbox_pk primary key (bucket, id)
)
-- Rows live for milliseconds: vacuum by their number, not by a share of a table that is nearly empty.
with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 10000,
      autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 10000);
