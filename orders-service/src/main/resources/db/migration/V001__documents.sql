-- One row a customer, there to be locked: whoever changes a document of a customer, or publishes an event of it, holds
-- the lock, so that a customer's events are written in the order of their commits.
create table customers (
    customer_id text not null,
    constraint customers_pk primary key (customer_id)
);

-- The latest revision of each document.
create table documents (
    source              text          not null,
    order_id            text          not null,
    customer_id         text          not null,
    type                text          not null,
    status              text          not null,
    ordered_at          timestamptz   not null,
    ordered_on          date          not null, -- the business day
    currency            text          not null,
    amount              numeric(19,4) not null,
    cost                numeric(19,4),
    own_exchange_rate   numeric(19,10),          -- what the ERP gave
    exchange_rate       numeric(19,10) not null, -- what was frozen at acceptance: the ERP's own or the table's
    original_source     text,
    original_order_id   text,
    due_date            date,
    lines               jsonb,
    revision            bigint        not null, -- the ERP's
    version             bigint        not null, -- ours, from 1
    accepted_at         timestamptz   not null,
    accepted_on         date          not null,
    import_id           text,
    cancelled_at        timestamptz,
    cancellation_reason text,
    constraint documents_pk primary key (source, order_id),
    constraint documents_customer_fk foreign key (customer_id) references customers (customer_id),
    constraint documents_type_ck check (type in ('SALE', 'RETURN')),
    constraint documents_status_ck check (status in ('CONFIRMED', 'CANCELLED')),
    constraint documents_amount_ck check (amount > 0 or (amount = 0 and type = 'SALE')),
    constraint documents_exchange_rate_ck check (exchange_rate > 0),
    constraint documents_version_ck check (version > 0),
    constraint documents_original_ck check (
        (original_source is null) = (original_order_id is null) and (original_order_id is null or type = 'RETURN'))
);

-- Lists are sorted by (ordered_at, source, order_id), latest first.
create index documents_by_time on documents (ordered_at, source, order_id);
create index documents_by_customer on documents (customer_id, ordered_at, source, order_id);
-- A reader who does not know the source.
create index documents_by_order_id on documents (order_id);
-- The returns of a sale.
create index documents_by_original on documents (original_source, original_order_id)
    where original_order_id is not null;

-- Units of the base currency for one unit of the currency, in force from its day until the next.
create table exchange_rates (
    currency text           not null,
    valid_on date           not null,
    rate     numeric(19,10) not null,
    constraint exchange_rates_pk primary key (currency, valid_on),
    constraint exchange_rates_rate_ck check (rate > 0)
);

-- Open imports. A row lives until every customer that the import touched has got its closing marker.
create table imports (
    import_id     text        not null,
    last_heard_at timestamptz not null,
    constraint imports_pk primary key (import_id)
);

create table import_customers (
    import_id   text not null,
    customer_id text not null,
    constraint import_customers_pk primary key (import_id, customer_id),
    -- No cascade: an import that is touched while it is being forgotten stays.
    constraint import_customers_import_fk foreign key (import_id) references imports (import_id)
);
