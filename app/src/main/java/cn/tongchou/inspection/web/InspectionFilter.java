package cn.tongchou.inspection.web;

import cn.tongchou.inspection.InspectionList.Filter;
import cn.tongchou.inspection.InspectionList.View;
import cn.tongchou.inspection.ReworkStatus;
import cn.tongchou.institution.Institution;
import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeManagement;
import java.util.UUID;
import org.springframework.web.util.UriComponentsBuilder;

/** What stands in a list's address. */
record InspectionFilter(
        View view,
        String batch,
        String library,
        Integer year,
        ReworkStatus status,
        String after,
        String before) {

    InspectionFilter {
        view = view == null ? View.OPEN : view;
        batch = batch == null || batch.isBlank() ? null : batch.strip();
        library = library == null || library.isBlank() ? null : library.strip();
        after = after == null || after.isBlank() ? null : after;
        before = before == null || before.isBlank() ? null : before;
    }

    Filter toRead(ProgrammeManagement programmes, InstitutionDirectory institutions) {
        UUID programmeId =
                year == null
                        ? null
                        : programmes.byYear(year).map(Programme::id).orElse(new UUID(0, 0));
        return new Filter(
                programmeId,
                library == null
                        ? null
                        : institutions.libraries().stream()
                                .filter(l -> l.name().contains(library))
                                .map(Institution::id)
                                .toList(),
                batch);
    }

    /** The address of the list of inspections with another view, from its top. */
    String href(View other) {
        return list("/inspections").replaceQueryParam("view", other).encode().toUriString();
    }

    /** Path and filter of a list, without a key. */
    UriComponentsBuilder list(String path) {
        UriComponentsBuilder to = UriComponentsBuilder.fromPath(path);
        if (path.equals("/inspections")) {
            to.queryParam("view", view);
        }
        add(to, "batch", batch);
        add(to, "library", library);
        add(to, "year", year);
        add(to, "status", status);
        return to;
    }

    private static void add(UriComponentsBuilder to, String name, Object value) {
        if (value != null) {
            to.queryParam(name, value);
        }
    }
}
