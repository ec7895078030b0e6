--liquibase formatted sql

--changeset institution:3
insert into institution (id, version, code, name, kind, division_code, active) values ('a4620314-a817-5612-8869-af292d87542b', 0, 'HLJ-230000-01', '黑龙江省图书馆', 'LEAD_LIBRARY', '230000', true);
insert into institution (id, version, code, name, kind, division_code, active) values ('6b80a336-e33f-5690-8ff9-ba2632008281', 0, 'HLJ-230100-01', '哈尔滨市图书馆', 'CITY_LIBRARY', '230100', true);
insert into institution (id, version, code, name, kind, division_code, active) values ('4c85408f-624b-5095-a9e7-777a5ed8b4bb', 0, 'HLJ-230200-01', '齐齐哈尔市图书馆', 'CITY_LIBRARY', '230200', true);
insert into institution (id, version, code, name, kind, division_code, active) values ('f753e5f5-6236-560e-8735-60b013993a6b', 0, 'HLJ-231000-01', '牡丹江市图书馆', 'CITY_LIBRARY', '231000', true);
insert into institution (id, version, code, name, kind, division_code, active) values ('0079d4d9-48f3-5150-9ec5-959ebb6d63ee', 0, 'HLJ-230600-01', '大庆市图书馆', 'CITY_LIBRARY', '230600', true);
insert into institution (id, version, code, name, kind, division_code, active) values ('27ca1760-f225-569c-a4ae-22ca7d94f62b', 0, 'HLJ-230400-01', '鹤岗市图书馆', 'CITY_LIBRARY', '230400', true);
insert into institution (id, version, code, name, kind, division_code, active) values ('1b1ce4ee-e1cd-515a-8a23-5cdb028d7add', 0, 'HLJ-230700-01', '伊春市图书馆', 'CITY_LIBRARY', '230700', true);
insert into institution (id, version, code, name, kind, division_code, active) values ('8c35ee8e-d9e1-5336-9c14-9902f5dc77f8', 0, 'HLJ-230300-01', '鸡西市图书馆', 'CITY_LIBRARY', '230300', true);
insert into institution (id, version, code, name, kind, division_code, active) values ('d8cf817e-7325-5454-8c0c-6a6a48c58572', 0, 'HLJ-230900-01', '七台河市图书馆', 'CITY_LIBRARY', '230900', true);
insert into institution (id, version, code, name, kind, division_code, active) values ('8a9849e4-4b90-5d4c-8e29-35479f84d4c6', 0, 'HLJ-230500-01', '双鸭山市图书馆', 'CITY_LIBRARY', '230500', true);
insert into institution (id, version, code, name, kind, division_code, active) values ('5fe8200e-6d7e-59ae-90f5-5c4207623c6e', 0, 'HLJ-232700-01', '大兴安岭地区图书馆', 'CITY_LIBRARY', '232700', true);
