-- Bulk requests: how far they are and what became of them. Kept for a time after their end, for their senders.
create table bulk_runs (
    bulk_id    text        not null, -- of a backfill also its documents' import_id
    source     text        not null,
    mode       text        not null,
    format     text        not null,
    dry_run    boolean     not null,
    state      text        not null,
    received   bigint      not null,
    created    bigint      not null,
    revised    bigint      not null,
    replayed   bigint      not null,
    rejected   bigint      not null,
    started_at timestamptz not null,
    heard_at   timestamptz not null,
    ended_at   timestamptz,
    detail     text,                 -- why it broke
    constraint bulk_runs_pk primary key (bulk_id),
    constraint bulk_runs_mode_ck check (mode in ('LIVE', 'BACKFILL')),
    constraint bulk_runs_state_ck check (state in ('RUNNING', 'FINISHED', 'BROKEN')),
    constraint bulk_runs_ended_ck check ((state = 'RUNNING') = (ended_at is null))
);

-- Lists are sorted by (started_at, bulk_id), latest first.
create index bulk_runs_by_start on bulk_runs (source, started_at, bulk_id);
create index bulk_runs_by_end on bulk_runs (ended_at);

-- Lines refused, as many of a run as are kept.
create table bulk_errors (
    bulk_id  text     not null,
    line     bigint   not null,
    order_id text,
    conflict boolean  not null,
    detail   text     not null,
    constraint bulk_errors_pk primary key (bulk_id, line),
    constraint bulk_errors_run_fk foreign key (bulk_id) references bulk_runs (bulk_id) on delete cascade
);
