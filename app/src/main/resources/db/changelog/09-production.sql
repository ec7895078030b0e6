--liquibase formatted sql

--changeset production:1
create table assignment (
    id char(36) not null primary key,
    version bigint not null,
    number varchar(30) not null,
    programme_id char(36) not null,
    project_id char(36) not null,
    institution_id char(36) not null,
    claim_id char(36) not null,
    quantity bigint not null,
    unit varchar(30) not null,
    deadline date not null,
    status varchar(30) not null,
    delivered_quantity bigint default 0 not null,
    accepted_quantity bigint,
    opened_at ${instant} not null,
    status_since ${instant} not null,
    constraint uq_assignment_number unique (number),
    constraint uq_assignment_claim unique (claim_id),
    constraint fk_assignment_programme foreign key (programme_id) references programme (id),
    constraint fk_assignment_project foreign key (project_id) references construction_project (id),
    constraint fk_assignment_institution foreign key (institution_id) references institution (id),
    constraint fk_assignment_claim foreign key (claim_id) references claim (id),
    constraint ck_assignment_delivered check (delivered_quantity >= 0 and (unit = 'SITE' or delivered_quantity <= quantity)),
    constraint ck_assignment_accepted check (accepted_quantity is null or (accepted_quantity >= 0 and accepted_quantity <= delivered_quantity))
);

create table batch_round (
    id char(36) not null primary key,
    assignment_id char(36) not null,
    batch_id char(36),
    round_no int not null,
    kind varchar(30) not null,
    row_total bigint not null,
    quantity bigint not null,
    units bigint not null,
    manifest_hash varchar(64),
    file_id char(36) not null,
    delivered_by char(36),
    delivered_at ${instant} not null,
    command_id char(36) not null,
    constraint uq_round_command unique (command_id),
    constraint uq_batch_round unique (batch_id, round_no),
    constraint fk_round_assignment foreign key (assignment_id) references assignment (id),
    constraint fk_round_file foreign key (file_id) references attachment (id),
    constraint fk_round_account foreign key (delivered_by) references account (id)
);

create table batch (
    id char(36) not null primary key,
    version bigint not null,
    number varchar(30) not null,
    assignment_id char(36) not null,
    programme_id char(36) not null,
    project_id char(36) not null,
    institution_id char(36) not null,
    contract_id char(36),
    round_id char(36) not null,
    round_no int not null,
    status varchar(30) not null,
    quantity bigint not null,
    row_total bigint not null,
    manifest_hash varchar(64) not null,
    delivered_by char(36),
    delivered_at ${instant} not null,
    status_since ${instant} not null,
    constraint uq_batch_number unique (number),
    constraint fk_batch_assignment foreign key (assignment_id) references assignment (id),
    constraint fk_batch_programme foreign key (programme_id) references programme (id),
    constraint fk_batch_project foreign key (project_id) references construction_project (id),
    constraint fk_batch_institution foreign key (institution_id) references institution (id),
    constraint fk_batch_contract foreign key (contract_id) references contract (id),
    constraint fk_batch_round foreign key (round_id) references batch_round (id),
    constraint fk_batch_account foreign key (delivered_by) references account (id),
    constraint ck_batch_quantity check (quantity > 0 and row_total > 0)
);
create index ix_batch_programme on batch (programme_id, number);

create table delivery_row (
    round_id char(36) not null,
    row_no bigint not null,
    line_no int not null,
    title varchar(300) not null,
    part_label varchar(60),
    quantity bigint not null,
    first_unit bigint not null,
    creator varchar(200),
    subjects varchar(500),
    dated_on varchar(40),
    agency varchar(200),
    source_site varchar(200),
    address varchar(500),
    item_type varchar(30),
    item_amount varchar(20),
    item_unit varchar(20),
    remark varchar(500),
    duplicate_key varchar(32) not null,
    constraint pk_delivery_row primary key (round_id, row_no),
    constraint fk_row_round foreign key (round_id) references batch_round (id),
    constraint ck_row_quantity check (quantity > 0)
);
create index ix_delivery_row_duplicate on delivery_row (duplicate_key);

create table delivery_run (
    id char(36) not null primary key,
    assignment_id char(36) not null,
    batch_id char(36),
    account_id char(36) not null,
    file_name varchar(200) not null,
    status varchar(30) not null,
    rows_read bigint not null,
    faulty_rows bigint not null,
    error_file_id char(36),
    message_code varchar(80),
    message_arguments varchar(1000),
    started_at ${instant} not null,
    heard_at ${instant} not null,
    constraint fk_run_assignment foreign key (assignment_id) references assignment (id),
    constraint fk_run_batch foreign key (batch_id) references batch (id),
    constraint fk_run_account foreign key (account_id) references account (id),
    constraint fk_run_file foreign key (error_file_id) references attachment (id)
);
create index ix_run_assignment on delivery_run (assignment_id, started_at);

--changeset production:2
create index ix_batch_programme_status on batch (programme_id, status, number);
create index ix_batch_institution on batch (institution_id, programme_id, number);
create index ix_batch_delivered on batch (programme_id, delivered_at, number);
