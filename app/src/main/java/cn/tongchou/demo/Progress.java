package cn.tongchou.demo;

import cn.tongchou.replay.Telling;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** How far the preparation has come; written by it, read by whoever looks at the progress page. */
@Component
@Profile(Demo.PROFILE)
class Progress {

    private volatile State state = new State(Step.STARTING, Step.STARTING.percent, false);

    State state() {
        return state;
    }

    boolean isOpen() {
        return state.step == Step.OPEN;
    }

    void at(Step step) {
        at(step, 0);
    }

    /**
     * @param share how much of the step is done, 0 to 1; the percentage never goes back
     */
    void at(Step step, double share) {
        int reached = step.percent + (int) (share * (step.next().percent - step.percent));
        state = new State(step, Math.max(state.percent, reached), false);
    }

    void failed() {
        state = new State(state.step, state.percent, true);
    }

    /** Hears the replay: each line that it says is a part of the step. */
    Telling within(Step step, int lines) {
        int[] heard = {0};
        return (stage, what) -> at(step, Math.min(1.0, ++heard[0] / (double) lines));
    }

    /**
     * What is being done.
     *
     * @param percent 0 to 100
     * @param failed whether it ended there
     */
    record State(Step step, int percent, boolean failed) {

        public String messageKey() {
            return cn.tongchou.shared.Keys.of("demo.step", step);
        }
    }

    /** The steps, each with the percentage at which it begins, as it was measured. */
    enum Step {
        /** 启动 */
        STARTING(0),
        /** 2015 年 */
        CLOSED_YEAR(5),
        /** 2016 年: up to the contracts */
        RUNNING_YEAR(50),
        /** 2016 年: batches, inspection, acceptance, payment */
        CONSTRUCTION(65),
        /** 2017 年 */
        CLAIMED_YEAR(90),
        /** 回到当前时间 */
        REAL_TIME(95),
        /** 已开放 */
        OPEN(100);

        private final int percent;

        Step(int percent) {
            this.percent = percent;
        }

        private Step next() {
            return values()[Math.min(ordinal() + 1, values().length - 1)];
        }
    }
}
