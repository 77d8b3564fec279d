-- How customers of a kind are followed up. The most specific row counts: one for the segment before one for all
-- segments, then the highest from_rank that the customer's rank reaches. Rank 0 without segment is the default.
create table plan_template (
    plan_template_id   integer generated always as identity primary key,
    from_rank          integer not null check (from_rank >= 0),
    segment            text,
    first_contact_days integer not null check (first_contact_days >= 0),
    cadence_days       integer not null check (cadence_days > 0),
    horizon_days       integer not null check (horizon_days > 0),
    stages             text[]  not null check (cardinality(stages) > 0),
    unique nulls not distinct (from_rank, segment)
);

insert into plan_template (from_rank, segment, first_contact_days, cadence_days, horizon_days, stages)
select from_rank, segment, first_contact_days, cadence_days, horizon_days,
       array ['OPENING', 'INVESTIGATION', 'DEMONSTRATING_CAPABILITY', 'OBTAINING_COMMITMENT']
from (values
    (0, null,                 14, 45, 365),
    (1, null,                 30, 90, 365),
    (2, null,                 30, 60, 365),
    (3, null,                 21, 45, 270),
    (4, null,                 14, 30, 180),
    (5, null,                  7, 14, 180),
    (0, 'GENERAL_WIN_BACK',    7, 30, 180),
    (0, 'IMPORTANT_WIN_BACK',  7, 14, 180)
) as template (from_rank, segment, first_contact_days, cadence_days, horizon_days);

-- Customers heard of. The row is the customer's lock; the version tells what is news.
create table account (
    customer_id     text collate "C" primary key,
    account_version bigint not null
);

create table plan (
    plan_id            uuid primary key,
    customer_id        text collate "C" not null references account,
    owner              text collate "C" not null,
    -- what the plan was made for
    tier               text    not null,
    tier_rank          integer not null,
    segment            text,
    score_version      bigint  not null,
    -- the template as it was then
    first_contact_days integer not null,
    cadence_days       integer not null,
    horizon_days       integer not null,
    stages             text[]  not null,
    starts_on          date    not null,
    ends_on            date    not null,
    status             text    not null check (status in ('OPEN', 'CLOSED'))
);

create unique index plan_one_open on plan (customer_id) where status = 'OPEN';
create index plan_expiry on plan (ends_on) where status = 'OPEN';
create index plan_list on plan (customer_id, plan_id);
create index plan_list_of_owner on plan (owner, customer_id, plan_id);

create table visit (
    visit_id    uuid primary key,
    plan_id     uuid not null references plan,
    customer_id text collate "C" not null references account,
    owner       text collate "C" not null,
    visit_on    date not null,
    stage       text not null check (stage in
        ('OPENING', 'INVESTIGATION', 'DEMONSTRATING_CAPABILITY', 'OBTAINING_COMMITMENT')),
    status      text not null check (status in ('PLANNED', 'AGREED', 'HELD', 'NOT_HELD', 'CANCELLED'))
);

create index visit_of_plan on visit (plan_id);
create index visit_of_customer on visit (customer_id) where status in ('PLANNED', 'AGREED', 'HELD');
create index visit_list on visit (visit_on, visit_id);
create index visit_list_of_owner on visit (owner, visit_on, visit_id);
