/**
 * Files that belong to a record: a notice, a 请示, a record of bid opening. They stand in the
 * database, so they commit and are backed up with the row that names them. The owning module
 * decides who may read one.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "identity"})
package cn.tongchou.attachment;
