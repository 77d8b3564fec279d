create table taken (
    customer_id text   not null primary key,
    position    bigint not null generated always as identity
);
