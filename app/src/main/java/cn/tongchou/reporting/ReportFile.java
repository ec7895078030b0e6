package cn.tongchou.reporting;

/** A report as a file. */
public record ReportFile(String name, Format format, byte[] bytes) {

    /** What a report is written as. */
    public enum Format {
        /** Workbook */
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        /** Printed document */
        PDF("application/pdf");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }

        public String extension() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
