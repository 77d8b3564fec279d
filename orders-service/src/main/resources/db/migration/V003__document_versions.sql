-- Every version of a document but the latest, which is in documents itself: so a document that never changes costs
-- nothing here. Without lines and free texts: only the latest ones are kept.
create table document_versions (
    source              text          not null,
    order_id            text          not null,
    version             bigint        not null,
    revision            bigint        not null,
    customer_id         text          not null,
    named_customer_id   text,
    status              text          not null,
    ordered_at          timestamptz   not null,
    ordered_on          date          not null,
    currency            text          not null,
    amount              numeric(19,4) not null,
    exchange_rate       numeric(19,10) not null,
    due_date            date,
    original_source     text,
    original_order_id   text,
    accepted_at         timestamptz   not null,
    accepted_on         date          not null,
    constraint document_versions_pk primary key (source, order_id, version)
);
