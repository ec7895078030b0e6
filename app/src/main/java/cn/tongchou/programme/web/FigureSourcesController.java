package cn.tongchou.programme.web;

import cn.tongchou.programme.FigureSources;
import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeManagement;
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

    /** Whoever turns to a year whose figures are its own comes to the year itself. */
    @GetMapping("/programmes/{programmeId}/sources")
    String sources(@PathVariable UUID programmeId, Model model) {
        Programme programme = programmes.programme(programmeId);
        if (!programme.hasAssumedFigures()) {
            return "redirect:/programmes/" + programmeId;
        }
        model.addAttribute("programme", programme);
        model.addAttribute("sources", sources.of(programmeId));
        return "programme/sources";
    }
}
