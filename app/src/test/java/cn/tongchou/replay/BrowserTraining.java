package cn.tongchou.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** 培训, as it is done on the pages: 七台河 misses the project briefing and makes up for it. */
final class BrowserTraining {

    private static final List<String> COURSES = List.of("项目解读", "设备使用", "平台使用");

    private final BrowserCast cast;

    BrowserTraining(BrowserCast cast) {
        this.cast = cast;
    }

    void schedule(String day) {
        cast.drafter().task("安排培训");
        COURSES.forEach(course -> session(course, day));
        cast.qiqihaer().go("培训");
        cast.qitaihe().go("培训");
        COURSES.forEach(course -> enrol(cast.qiqihaer(), course, "示例馆员丙"));
        enrol(cast.qitaihe(), "设备使用", "示例馆员丁");
        enrol(cast.qitaihe(), "平台使用", "示例馆员丁");
    }

    void hold() {
        Desk drafter = cast.drafter();
        drafter.task("登记签到");
        for (String course : COURSES) {
            Desk card = drafter.card(course);
            card.place().locator("input[name=attended]").all().forEach(box -> box.check());
            card.place().locator("input[name=passed]").all().forEach(box -> box.check());
            card.press("登记签到").sees("已登记签到");
        }
        drafter.look("47-attended");
        assertThat(drafter.tasks("登记签到")).isZero();
    }

    /** Who was not there is told what is missing and cannot deliver. */
    void heldBack() {
        Desk clerk = cast.qitaihe();
        assertThat(clerk.tasks("建设并提交批次")).isEqualTo(2);
        assertThat(clerk.page().locator("main .t").first().textContent()).contains("2017-11-30");
        clerk.task("建设并提交批次").sees("还没有人参加下列必修培训，不能提交批次", "项目解读").look("49-held-back");
        assertThat(clerk.page().getByText("提交并检查").count()).isZero();
        clerk.follow("查看培训安排").sees("贵馆还没有人参加下列必修课程");
    }

    void catchUp(String day) {
        cast.drafter().go("培训");
        session("项目解读", day);
        cast.qitaihe().go("培训");
        enrol(cast.qitaihe(), "项目解读", "示例馆员丁");
    }

    void attend() {
        Desk card = cast.drafter().go("培训").card("项目解读");
        card.place().getByLabel("示例馆员丁 到场").check();
        card.in(card.place().locator("form").filter(form("示例馆员丁"))).press("登记签到").sees("已登记签到");
        cast.qitaihe().go("培训").sees("必修课程都已参加，可以提交批次");
    }

    private void session(String course, String day) {
        cast.drafter()
                .card("安排场次")
                .choose("课程", course)
                .fill("日期", day)
                .fill("地点", "黑龙江省图书馆三楼")
                .fill("学时", "4")
                .fill("主讲", "示例讲师")
                .press("安排")
                .sees("已安排场次");
    }

    private static void enrol(Desk clerk, String course, String person) {
        clerk.card("报名").choose("场次", course).fill("姓名", person).press("报名").sees("已报名");
    }

    private static com.microsoft.playwright.Locator.FilterOptions form(String text) {
        return new com.microsoft.playwright.Locator.FilterOptions().setHasText(text);
    }
}
