--liquibase formatted sql

--changeset acceptance:1
create table assignment_acceptance (
    id char(36) not null primary key,
    version bigint not null,
    number varchar(40),
    programme_id char(36) not null,
    assignment_id char(36) not null,
    accepted_key char(36),
    decision varchar(30) not null,
    assigned_quantity bigint not null,
    passed_quantity bigint not null,
    accepted_quantity bigint not null,
    new_deadline date,
    reason varchar(500),
    decided_by char(36) not null,
    decided_by_name varchar(60) not null,
    decided_at ${instant} not null,
    constraint uq_assignment_accept_no unique (number),
    constraint uq_assignment_accepted unique (accepted_key),
    constraint fk_acceptance_assignment foreign key (assignment_id) references assignment (id),
    constraint ck_assignment_accept_qty check (accepted_quantity >= 0 and accepted_quantity <= passed_quantity),
    constraint ck_assignment_accept_key check (decision = 'EXTENDED' and accepted_key is null and number is null and new_deadline is not null or decision <> 'EXTENDED' and accepted_key = assignment_id and number is not null)
);
create index ix_assignment_accept on assignment_acceptance (assignment_id);

create table lot_acceptance (
    id char(36) not null primary key,
    version bigint not null,
    number varchar(40) not null,
    programme_id char(36) not null,
    contract_id char(36) not null,
    qualified_key char(36),
    result varchar(30) not null,
    accepted_on date not null,
    report_id char(36) not null,
    reason varchar(500),
    decided_by char(36) not null,
    decided_by_name varchar(60) not null,
    decided_at ${instant} not null,
    constraint uq_lot_acceptance_no unique (number),
    constraint uq_lot_qualified unique (qualified_key),
    constraint fk_lot_acceptance_report foreign key (report_id) references attachment (id),
    constraint fk_lot_acceptance_contract foreign key (contract_id) references contract (id),
    constraint ck_lot_acceptance_reason check (result = 'QUALIFIED' or reason is not null)
);
create index ix_lot_acceptance on lot_acceptance (contract_id);

create table lot_acceptance_member (
    lot_acceptance_id char(36) not null,
    member_no int not null,
    member_name varchar(60) not null,
    employer varchar(120),
    constraint pk_lot_acceptance_member primary key (lot_acceptance_id, member_no),
    constraint fk_lot_member_acceptance foreign key (lot_acceptance_id) references lot_acceptance (id)
);

create table payment (
    id char(36) not null primary key,
    version bigint not null,
    number varchar(40) not null,
    programme_id char(36) not null,
    contract_id char(36) not null,
    open_key char(36),
    amount decimal(16,2) not null,
    remainder decimal(16,2) not null,
    status varchar(30) not null,
    invoice_no varchar(60),
    reason varchar(500),
    released_by char(36) not null,
    released_by_name varchar(60) not null,
    released_at ${instant} not null,
    voucher_no varchar(60),
    paid_on date,
    return_reason varchar(500),
    settled_by char(36),
    settled_by_name varchar(60),
    settled_at ${instant},
    constraint uq_payment_no unique (number),
    constraint uq_payment_open unique (open_key),
    constraint fk_payment_contract foreign key (contract_id) references contract (id),
    constraint ck_payment_amount check (amount >= 0 and remainder >= 0),
    constraint ck_payment_four_eyes check (status <> 'PAID' or settled_by <> released_by),
    constraint ck_payment_open check (status = 'AWAITING_PAYMENT' and open_key = contract_id and settled_by is null or status <> 'AWAITING_PAYMENT' and open_key is null and settled_by is not null)
);
create index ix_payment_contract on payment (contract_id);
create index ix_payment_programme on payment (programme_id);

create table annual_report (
    id char(36) not null primary key,
    version bigint not null,
    number varchar(40) not null,
    programme_id char(36) not null,
    round_no int not null,
    document_id char(36) not null,
    sha256 varchar(64) not null,
    status varchar(30) not null,
    remark varchar(500),
    compiled_by char(36) not null,
    compiled_by_name varchar(60) not null,
    compiled_at ${instant} not null,
    approved_sha256 varchar(64),
    return_reason varchar(500),
    decided_by char(36),
    decided_by_name varchar(60),
    decided_at ${instant},
    constraint uq_annual_report_no unique (number),
    constraint uq_annual_report_round unique (programme_id, round_no),
    constraint fk_annual_report_document foreign key (document_id) references attachment (id),
    constraint fk_annual_report_programme foreign key (programme_id) references programme (id),
    constraint ck_annual_report_hash check (status <> 'APPROVED' or approved_sha256 = sha256),
    constraint ck_annual_report_four_eyes check (status <> 'APPROVED' or decided_by <> compiled_by)
);
