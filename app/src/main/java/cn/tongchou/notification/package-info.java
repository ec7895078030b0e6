/**
 * Tells people: an entry in the app and a letter in the outbox for each {@code Notice}, written in
 * its transaction; letters leave after the commit, at most one per event and person. Who is told of
 * what, and what is urgent, stands in one catalogue. It knows {@code Notice}, the directory of
 * people and the working-day calendar, not the modules.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "listing", "workbook", "identity", "institution"})
package cn.tongchou.notification;
