package cn.tongchou.reporting;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.Formats;
import cn.tongchou.shared.NotFound;
import cn.tongchou.workbook.RowKind;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The reports for whoever may read them: the page and the files come from the same rows. A
 * library's clerk gets the rows of the own library only, whatever is asked for.
 */
@Component
@Transactional(readOnly = true)
public class ReportDesk {

    /** Ids of the reports, in the order of the list. */
    public static final List<String> REPORTS =
            List.of(
                    ProgressMonthly.ID,
                    ProgressQuarterly.ID,
                    Ranking.ID,
                    ReworkTracking.ID,
                    Annual.ID,
                    YearComparison.ID);

    private final ReportDrafts drafts;
    private final Workbooks workbooks;
    private final PdfReports printed;
    private final MessageSource messages;
    private final ProgrammeManagement programmes;
    private final InstitutionDirectory institutions;

    ReportDesk(
            ReportDrafts drafts,
            Workbooks workbooks,
            PdfReports printed,
            MessageSource messages,
            ProgrammeManagement programmes,
            InstitutionDirectory institutions) {
        this.drafts = drafts;
        this.workbooks = workbooks;
        this.printed = printed;
        this.messages = messages;
        this.programmes = programmes;
        this.institutions = institutions;
    }

    /**
     * What of the filter this person may see.
     *
     * @throws NotFound for a person who reads no reports, for another library's rows, for a library
     *     that does not exist
     */
    public ReportFilter within(ReportFilter wanted, Actor actor) {
        if (actor.is(Role.LIBRARY_CLERK)) {
            if (wanted.institutionId() != null && !actor.worksAt(wanted.institutionId())) {
                throw new NotFound();
            }
            return wanted.at(actor.institutionId());
        }
        if (!actor.is(Role.COORDINATOR) && !actor.is(Role.LEADER) && !actor.is(Role.FINANCE)) {
            throw new NotFound();
        }
        if (wanted.institutionId() != null
                && !institutions.get(wanted.institutionId()).kind().isLibrary()) {
            throw new NotFound();
        }
        return wanted;
    }

    /**
     * A report as its page shows it.
     *
     * @throws NotFound when there is no such report, or no programme of that year
     */
    public ReportPage page(String reportId, ReportFilter filter, Actor actor, Locale locale) {
        Report report = report(reportId, within(filter, actor), locale);
        return new ReportPage(
                report.title(),
                report.facts(),
                report.head().explanation(),
                report.head().note(),
                report.columns().stream().map(column -> heading(report, column)).toList(),
                report.lines().stream().map(line -> row(report, line)).toList(),
                report.rowCount(),
                report.chart() != null);
    }

    /** The same report as a file; errors as for {@link #page}. */
    public ReportFile file(
            String reportId,
            ReportFilter filter,
            ReportFile.Format format,
            Actor actor,
            Locale locale) {
        return write(report(reportId, within(filter, actor), locale), format);
    }

    /**
     * The report's chart as ECharts understands it; an empty map when there is nothing to draw.
     * Errors as for {@link #page}.
     */
    public Map<String, Object> chart(
            String reportId, ReportFilter filter, Actor actor, Locale locale) {
        ReportChart chart = report(reportId, within(filter, actor), locale).chart();
        return chart == null ? Map.of() : ChartOption.of(chart);
    }

    ReportFile write(Report report, ReportFile.Format format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (format == ReportFile.Format.XLSX) {
            workbooks.write(report, bytes);
        } else {
            printed.write(report, bytes);
        }
        return new ReportFile(report.fileName(format.extension()), format, bytes.toByteArray());
    }

    Report report(String reportId, ReportFilter filter, Locale locale) {
        Texts texts = new Texts(messages, locale);
        Report report = drafted(reportId, filter, texts);
        return isAssumed(filter) ? report.alsoNoted(texts.get("reporting.assumed.note")) : report;
    }

    /** Whether a programme that the report counts is an example with assumed figures. */
    private boolean isAssumed(ReportFilter filter) {
        return programmes.all().stream()
                .filter(each -> filter.year() == null || each.year() == filter.year())
                .anyMatch(Programme::hasAssumedFigures);
    }

    private Report drafted(String reportId, ReportFilter filter, Texts texts) {
        return switch (reportId) {
            case ProgressMonthly.ID -> drafts.progressMonthly(texts, programme(filter), filter);
            case ProgressQuarterly.ID -> drafts.progressQuarterly(texts, programme(filter), filter);
            case Ranking.ID -> drafts.ranking(texts, programme(filter), filter);
            case ReworkTracking.ID -> drafts.reworkTracking(texts, programme(filter), filter);
            case Annual.ID -> drafts.annual(texts, programme(filter), filter);
            case YearComparison.ID -> drafts.yearComparison(texts, filter);
            default -> throw new NotFound();
        };
    }

    private Programme programme(ReportFilter filter) {
        if (filter.year() == null) {
            throw new NotFound();
        }
        return programmes.byYear(filter.year()).orElseThrow(NotFound::new);
    }

    private static ReportPage.Heading heading(Report report, Column column) {
        String group = report.groupHeading(column);
        String text =
                group == null
                        ? report.heading(column)
                        : report.texts()
                                .get("reporting.heading-in-group", group, report.heading(column));
        return new ReportPage.Heading(text, CellTexts.isNumeric(column));
    }

    private static ReportPage.Row row(Report report, Line line) {
        boolean figures = line.kind() != RowKind.DETAIL;
        return new ReportPage.Row(
                figures,
                report.columns().stream()
                        .map(
                                column ->
                                        CellTexts.of(
                                                column,
                                                report.cell(line, column),
                                                figures ? "" : Formats.UNKNOWN))
                        .toList());
    }
}
