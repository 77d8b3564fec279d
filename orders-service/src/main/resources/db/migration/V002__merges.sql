-- The customer that this one was merged into; null for one that stands alone. Following it never leads back.
alter table customers
    add column merged_into text,
    add constraint customers_merged_into_fk foreign key (merged_into) references customers (customer_id),
    add constraint customers_merged_into_ck check (merged_into <> customer_id);
-- Who was merged into a customer.
create index customers_by_merged_into on customers (merged_into) where merged_into is not null;

-- What the ERP named, where it is another customer than the one that the document counts for.
alter table documents
    add column named_customer_id text,
    add constraint documents_named_customer_ck check (named_customer_id <> customer_id);
create index documents_by_named_customer on documents (named_customer_id, customer_id)
    where named_customer_id is not null;

-- Merges, and undone ones, whose documents are still being moved. A row lives until all of them are where they belong.
create table moves (
    customer_id text        not null, -- the customer merged, or to stand alone again
    asked_at    timestamptz not null,
    constraint moves_pk primary key (customer_id),
    constraint moves_customer_fk foreign key (customer_id) references customers (customer_id)
);
