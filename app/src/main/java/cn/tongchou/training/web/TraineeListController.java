package cn.tongchou.training.web;

import cn.tongchou.identity.Actor;
import cn.tongchou.listing.ListExport;
import cn.tongchou.listing.Lists;
import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.NotFound;
import cn.tongchou.training.TraineeListing;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 参训名册 of a year as a list, and as a workbook of exactly what is filtered. */
@Controller
class TraineeListController {

    private final TraineeListing listing;
    private final ProgrammeManagement programmes;
    private final Lists lists;
    private final ListExport export;

    TraineeListController(
            TraineeListing listing,
            ProgrammeManagement programmes,
            Lists lists,
            ListExport export) {
        this.listing = listing;
        this.programmes = programmes;
        this.lists = lists;
        this.export = export;
    }

    @GetMapping("/programmes/{programmeId}/trainees")
    String list(
            @PathVariable UUID programmeId,
            @RequestParam MultiValueMap<String, String> address,
            Actor actor,
            Model model) {
        Programme programme = launched(programmeId);
        model.addAttribute("programme", programme);
        model.addAttribute("list", lists.page(listing.of(programme, actor), address));
        return "training/trainees";
    }

    @GetMapping("/programmes/{programmeId}/trainees.xlsx")
    void workbook(
            @PathVariable UUID programmeId,
            @RequestParam MultiValueMap<String, String> address,
            Actor actor,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        export.file(listing.of(launched(programmeId), actor), address, locale, actor)
                .send(response);
    }

    private Programme launched(UUID programmeId) {
        Programme programme = programmes.programme(programmeId);
        if (programme.isDraft()) {
            throw new NotFound();
        }
        return programme;
    }
}
