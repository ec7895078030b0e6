package cn.tongchou.programme.process;

import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.LivingProcesses;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A running year, and no other, has its process. */
@Component
class LivingYears implements LivingProcesses {

    private final ProgrammeManagement programmes;

    LivingYears(ProgrammeManagement programmes) {
        this.programmes = programmes;
    }

    @Override
    public String process() {
        return LaunchProgramme.PROCESS;
    }

    @Override
    public Stream<Living> living() {
        return programmes.all().stream()
                .filter(Programme::isRunning)
                .map(programme -> new Living(programme.number(), Set.of()));
    }
}
