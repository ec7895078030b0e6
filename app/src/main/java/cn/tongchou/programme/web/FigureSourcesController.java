package cn.tongchou.programme.web;

import cn.tongchou.programme.FigureSources;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.NotFound;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 示例数据: which figures of an example year the sources state, and which are assumed. */
@Controller
class FigureSourcesController {

    private final FigureSources sources;
    private final ProgrammeManagement programmes;

    FigureSourcesController(FigureSources sources, ProgrammeManagement programmes) {
        this.sources = sources;
        this.programmes = programmes;
    }

    /**
     * @throws NotFound for a programme whose figures are its own
     */
    @GetMapping("/programmes/{programmeId}/sources")
    String sources(@PathVariable UUID programmeId, Model model) {
        model.addAttribute("programme", programmes.programme(programmeId));
        model.addAttribute("sources", sources.of(programmeId));
        return "programme/sources";
    }
}
