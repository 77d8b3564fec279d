-- What was paid of a document. A payment may come before its document; then it has no customer yet.
create table payments (
    source            text           not null,
    payment_id        text           not null,
    order_id          text           not null,
    customer_id       text,
    paid_at           timestamptz    not null,
    paid_on           date           not null, -- the business day
    currency          text           not null,
    amount            numeric(19,4)  not null,
    own_exchange_rate numeric(19,10),          -- what the ERP gave
    exchange_rate     numeric(19,10) not null, -- what was frozen at acceptance: the ERP's own or the table's
    version           bigint         not null, -- ours, from 1
    accepted_at       timestamptz    not null,
    accepted_on       date           not null,
    constraint payments_pk primary key (source, payment_id),
    constraint payments_customer_fk foreign key (customer_id) references customers (customer_id),
    constraint payments_amount_ck check (amount <> 0),
    constraint payments_exchange_rate_ck check (exchange_rate > 0),
    constraint payments_version_ck check (version > 0)
);

create index payments_by_document on payments (source, order_id);
-- A reader who does not know the source.
create index payments_by_order_id on payments (order_id, paid_at, source, payment_id);
-- Those that wait for their document.
create index payments_waiting on payments (source, order_id) where customer_id is null;
