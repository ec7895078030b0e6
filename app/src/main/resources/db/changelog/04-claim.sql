--liquibase formatted sql

--changeset claim:1
create table quota_pool (
    project_id char(36) not null primary key,
    programme_id char(36) not null,
    total bigint not null,
    claimed bigint not null,
    round_no int not null,
    opens_at ${instant} not null,
    closes_at ${instant} not null,
    round_open boolean not null,
    suspended boolean not null,
    constraint ck_pool_claimed check (claimed >= 0 and claimed <= total),
    constraint fk_pool_project foreign key (project_id) references construction_project (id),
    constraint fk_pool_programme foreign key (programme_id) references programme (id)
);

create table claim_round (
    id char(36) not null primary key,
    version bigint not null,
    programme_id char(36) not null,
    round_no int not null,
    opens_at ${instant} not null,
    closes_at ${instant} not null,
    status varchar(30) not null,
    opened_by char(36),
    opened_at ${instant} not null,
    closed_by char(36),
    closed_at ${instant},
    constraint uq_round_programme_no unique (programme_id, round_no),
    constraint ck_round_window check (opens_at < closes_at),
    constraint fk_round_programme foreign key (programme_id) references programme (id)
);

create table claim (
    id char(36) not null primary key,
    version bigint not null,
    number varchar(30) not null,
    request_id char(36) not null,
    project_id char(36) not null,
    programme_id char(36) not null,
    institution_id char(36) not null,
    round_no int not null,
    requested_quantity bigint not null,
    quantity bigint not null,
    status varchar(30) not null,
    slot varchar(100),
    claimed_by char(36) not null,
    claimed_at ${instant} not null,
    changed_by char(36) not null,
    changed_at ${instant} not null,
    decided_by char(36),
    decided_at ${instant},
    reason varchar(500),
    constraint uq_claim_number unique (number),
    constraint uq_claim_request unique (request_id),
    constraint uq_claim_slot unique (slot),
    constraint ck_claim_quantity check (quantity >= 0 and quantity <= requested_quantity),
    constraint ck_claim_active check ((slot is null and quantity = 0) or (slot is not null and quantity > 0)),
    constraint ck_claim_four_eyes check (decided_by is null or (decided_by <> claimed_by and decided_by <> changed_by)),
    constraint fk_claim_project foreign key (project_id) references construction_project (id),
    constraint fk_claim_programme foreign key (programme_id) references programme (id),
    constraint fk_claim_institution foreign key (institution_id) references institution (id),
    constraint fk_claim_claimed_by foreign key (claimed_by) references account (id)
);
create table claim_hand (
    claim_id char(36) not null,
    account_id char(36) not null,
    constraint pk_claim_hand primary key (claim_id, account_id),
    constraint fk_claim_hand_claim foreign key (claim_id) references claim (id),
    constraint fk_claim_hand_account foreign key (account_id) references account (id)
);
create index ix_claim_programme on claim (programme_id, status);
