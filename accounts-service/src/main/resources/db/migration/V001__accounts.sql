-- What a customer's account shows. Standing comes from scoring by score_version, master data by HTTP.
create table accounts (
    customer_id      text    not null collate "C" check (char_length(customer_id) between 1 and 128),
    account_version  bigint  not null default 1, -- grows by one with every change that others see
    name             text,                       -- null while nobody told it
    country          text,
    industry         text,
    score_version    bigint  not null default 0 check (score_version >= 0), -- 0: no score yet, a prospect
    score            integer not null default 0 check (score >= 0),
    tier             text    not null default 'NONE',
    tier_rank        integer not null default 0 check (tier_rank >= 0),
    segment          text,
    last_purchase_on date,
    frequency        bigint  not null default 0 check (frequency >= 0),
    monetary         numeric not null default 0,
    currency         text,
    reasons          text[]  not null default '{}',
    key_account      boolean not null generated always as (cardinality(reasons) > 0) stored,
    owner            text,
    constraint accounts_pk primary key (customer_id)
);

create index accounts_score on accounts (score, customer_id);
create index accounts_key on accounts (score, customer_id) where key_account;
create index accounts_owner on accounts (owner, customer_id) where owner is not null;

-- Every change of tier or segment as it was announced. A change may arrive before the score that it belongs to.
create table timeline (
    customer_id   text   not null collate "C" check (char_length(customer_id) between 1 and 128),
    change_id     text   not null collate "C",
    score_version bigint not null,
    kind          text   not null,
    change        jsonb  not null, -- the event's body: cause, evidence, from and to
    constraint timeline_pk primary key (customer_id, change_id)
);

create index timeline_newest on timeline (customer_id, score_version desc, change_id desc);
