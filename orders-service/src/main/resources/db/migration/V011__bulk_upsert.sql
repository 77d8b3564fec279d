-- Whether lines without a revision were taken as the next one, not as the first.
alter table bulk_runs add column upsert boolean not null default false;
