--liquibase formatted sql

--changeset budget:1
create table request_memo (
    id char(36) not null primary key,
    version bigint not null,
    programme_id char(36) not null,
    number varchar(30) not null,
    title varchar(200) not null,
    amount decimal(16,2) not null,
    body varchar(2000) not null,
    status varchar(30) not null,
    document_id char(36),
    drafted_by char(36),
    drafted_at ${instant} not null,
    handed_in boolean not null,
    constraint uq_memo_number unique (number),
    constraint ck_memo_amount check (amount > 0),
    constraint fk_memo_programme foreign key (programme_id) references programme (id)
);

create table request_memo_item (
    memo_id char(36) not null,
    item_no int not null,
    project_id char(36) not null,
    name varchar(120) not null,
    unit varchar(30) not null,
    quantity bigint not null,
    unit_price decimal(16,2),
    amount decimal(16,2),
    constraint pk_memo_item primary key (memo_id, item_no),
    constraint fk_memo_item_memo foreign key (memo_id) references request_memo (id),
    constraint fk_memo_item_project foreign key (project_id) references construction_project (id)
);

create table request_memo_stop (
    id char(36) not null primary key,
    version bigint not null,
    memo_id char(36) not null,
    station varchar(30) not null,
    outcome varchar(30) not null,
    stop_date date not null,
    document_number varchar(80),
    note varchar(500),
    attachment_id char(36),
    recorded_by char(36),
    recorded_at ${instant} not null,
    constraint uq_memo_stop unique (memo_id, station),
    constraint fk_memo_stop_memo foreign key (memo_id) references request_memo (id),
    constraint fk_memo_stop_file foreign key (attachment_id) references attachment (id)
);

create table fund_allocation (
    id char(36) not null primary key,
    version bigint not null,
    programme_id char(36) not null,
    document_number varchar(80) not null,
    source varchar(30) not null,
    project_id char(36),
    line_key varchar(200) not null,
    amount decimal(16,2) not null,
    corrected decimal(16,2) not null,
    received decimal(16,2) not null,
    issued_on date not null,
    attachment_id char(36),
    recorded_by char(36),
    recorded_at ${instant} not null,
    ledger_seq bigint not null,
    constraint uq_allocation_line unique (programme_id, line_key),
    constraint ck_allocation_amount check (amount > 0),
    constraint ck_allocation_received check (received >= 0 and received <= amount + corrected),
    constraint fk_allocation_programme foreign key (programme_id) references programme (id),
    constraint fk_allocation_project foreign key (project_id) references construction_project (id),
    constraint fk_allocation_file foreign key (attachment_id) references attachment (id)
);

create table fund_receipt (
    id char(36) not null primary key,
    version bigint not null,
    allocation_id char(36) not null,
    programme_id char(36) not null,
    document_number varchar(80) not null,
    amount decimal(16,2) not null,
    corrected decimal(16,2) not null,
    received_on date not null,
    attachment_id char(36),
    recorded_by char(36),
    recorded_at ${instant} not null,
    ledger_seq bigint not null,
    constraint uq_receipt_document unique (allocation_id, document_number),
    constraint ck_receipt_amount check (amount > 0 and amount + corrected >= 0),
    constraint fk_receipt_allocation foreign key (allocation_id) references fund_allocation (id),
    constraint fk_receipt_file foreign key (attachment_id) references attachment (id)
);

create table fund_progress (
    programme_id char(36) not null primary key,
    version bigint not null,
    stage varchar(30) not null,
    constraint fk_fund_progress_programme foreign key (programme_id) references programme (id)
);

--changeset budget:2
create table ledger_head (
    id int not null primary key,
    seq bigint not null,
    hash varchar(64) not null
);
insert into ledger_head (id, seq, hash) values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

create table ledger_entry (
    seq bigint not null primary key,
    kind varchar(30) not null,
    programme_id char(36) not null,
    source varchar(30) not null,
    project_id char(36),
    contract_id char(36),
    amount decimal(16,2) not null,
    source_document varchar(120) not null,
    source_key varchar(100) not null,
    corrects_seq bigint,
    posted_at ${instant} not null,
    actor_id char(36),
    actor_name varchar(60) not null,
    remark varchar(500),
    previous_hash varchar(64) not null,
    hash varchar(64) not null,
    constraint uq_ledger_source_key unique (source_key),
    constraint ck_ledger_amount check (amount <> 0),
    constraint fk_ledger_programme foreign key (programme_id) references programme (id),
    constraint fk_ledger_project foreign key (project_id) references construction_project (id),
    constraint fk_ledger_corrects foreign key (corrects_seq) references ledger_entry (seq)
);
create index ix_ledger_contract on ledger_entry (contract_id);

create table ledger_line (
    entry_seq bigint not null,
    line_no int not null,
    ledger_account varchar(30) not null,
    debit decimal(16,2) not null,
    credit decimal(16,2) not null,
    programme_id char(36) not null,
    source varchar(30) not null,
    project_id char(36),
    constraint pk_ledger_line primary key (entry_seq, line_no),
    constraint ck_ledger_line_side check (debit >= 0 and credit >= 0 and (debit = 0 or credit = 0) and debit + credit > 0),
    constraint fk_ledger_line_entry foreign key (entry_seq) references ledger_entry (seq)
);
create index ix_ledger_line_programme on ledger_line (programme_id);
create index ix_ledger_line_project on ledger_line (project_id);

create table fund_balance (
    programme_id char(36) not null primary key,
    allocated decimal(16,2) not null,
    carried_over decimal(16,2) not null,
    returned decimal(16,2) not null,
    received decimal(16,2) not null,
    committed decimal(16,2) not null,
    paid decimal(16,2) not null,
    released decimal(16,2) not null,
    constraint ck_balance_negative check (allocated >= 0 and returned >= 0 and received >= 0 and committed >= 0 and paid >= 0
        and released >= 0),
    constraint ck_balance_taken check (committed + paid <= allocated + carried_over - returned),
    constraint ck_balance_arrived check (received <= allocated),
    constraint ck_balance_gone check (paid + returned <= received + carried_over),
    constraint fk_balance_programme foreign key (programme_id) references programme (id)
);

create table commitment (
    contract_id char(36) not null primary key,
    programme_id char(36) not null,
    source varchar(30) not null,
    project_id char(36),
    document varchar(120) not null,
    amount decimal(16,2) not null,
    paid decimal(16,2) not null,
    released decimal(16,2) not null,
    constraint ck_commitment check (amount > 0 and paid >= 0 and released >= 0 and paid + released <= amount),
    constraint fk_commitment_programme foreign key (programme_id) references programme (id)
);
create index ix_commitment_programme on commitment (programme_id);
