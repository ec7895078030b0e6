package cn.tongchou.institution;

import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.RuleViolation;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of institutions. */
@Service
@Transactional
public class InstitutionDirectory {

    private final Institutions institutions;

    InstitutionDirectory(Institutions institutions) {
        this.institutions = institutions;
    }

    /**
     * @throws NotFound when there is none
     */
    @Transactional(readOnly = true)
    public Institution get(UUID id) {
        return find(id).orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public Optional<Institution> find(UUID id) {
        return id == null ? Optional.empty() : institutions.findById(id);
    }

    @Transactional(readOnly = true)
    public Optional<Institution> byCode(String code) {
        return institutions.findByCode(code);
    }

    /** The one 省级承建馆, which coordinates. */
    @Transactional(readOnly = true)
    public Institution leadLibrary() {
        return ofKind(InstitutionKind.LEAD_LIBRARY).stream()
                .findFirst()
                .orElseThrow(() -> RuleViolation.of("institution.error.lead-library-missing"));
    }

    /** Every participating library, the lead library first. */
    @Transactional(readOnly = true)
    public List<Institution> libraries() {
        return ofKind(InstitutionKind.LEAD_LIBRARY, InstitutionKind.CITY_LIBRARY);
    }

    @Transactional(readOnly = true)
    public List<Institution> suppliers() {
        return ofKind(InstitutionKind.SUPPLIER);
    }

    @Transactional(readOnly = true)
    public List<Institution> inspectionAgencies() {
        return ofKind(InstitutionKind.INSPECTION_AGENCY);
    }

    @Transactional(readOnly = true)
    public List<Institution> all() {
        return institutions.findAllByOrderByCode();
    }

    /**
     * Adds an institution to the register.
     *
     * @throws RuleViolation {@code institution.error.code-taken}, {@code
     *     institution.error.name-missing}
     */
    public Institution register(
            String code, String name, InstitutionKind kind, String divisionCode) {
        if (institutions.findByCode(code).isPresent()) {
            throw RuleViolation.at("code", "institution.error.code-taken", code);
        }
        return institutions.save(new Institution(code, name, kind, divisionCode));
    }

    private List<Institution> ofKind(InstitutionKind... kinds) {
        return institutions.findByKindInOrderByCode(List.of(kinds)).stream()
                .filter(Institution::isActive)
                .toList();
    }
}
