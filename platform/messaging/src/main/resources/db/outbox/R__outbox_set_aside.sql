-- Events that the broker will never take because they are too large. They no longer hold up those behind them; whoever
-- has made room for them copies them back into the outbox.
create table if not exists outbox_set_aside (
    bucket       smallint    not null,
    id           bigint      not null, -- as it was in the outbox
    topic        text        not null,
    customer_id  text        not null,
    event_id     text        not null,
    type         text        not null,
    occurred_at  timestamptz not null,
    payload      bytea       not null,
    set_aside_at timestamptz not null default now(),
    constraint outbox_set_aside_pk primary key (bucket, id)
);
