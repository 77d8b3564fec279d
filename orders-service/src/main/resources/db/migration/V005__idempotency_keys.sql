-- Answers of requests that were sent with an Idempotency-Key. A row without status is of a request that is running.
create table idempotency_keys (
    client      text        not null,
    key         text        not null,
    fingerprint text        not null, -- of the request's content
    claimed_at  timestamptz not null,
    status      integer,
    body        text,
    constraint idempotency_keys_pk primary key (client, key),
    constraint idempotency_keys_answer_ck check ((status is null) = (body is null))
);

create index idempotency_keys_by_age on idempotency_keys (claimed_at);
