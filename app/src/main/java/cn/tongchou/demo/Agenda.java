package cn.tongchou.demo;

import cn.tongchou.replay.TimeLapse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What happens on which day; done in the order of the days, those of one day as they were put. */
class Agenda {

    private final List<Entry> entries = new ArrayList<>();

    void on(LocalDate day, Runnable deed) {
        entries.add(new Entry(day, deed));
    }

    /**
     * Does it all.
     *
     * @param progress told after each deed how many are done
     */
    void run(TimeLapse time, java.util.function.IntConsumer progress) {
        entries.sort(Comparator.comparing(Entry::day));
        LocalDate today = null;
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (!entry.day().equals(today)) {
                today = entry.day();
                time.goTo(today);
            }
            entry.deed().run();
            progress.accept(i + 1);
        }
    }

    int size() {
        return entries.size();
    }

    private record Entry(LocalDate day, Runnable deed) {}
}
