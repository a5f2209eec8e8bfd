//! The list as CSV (RFC 4180), as the spreadsheets of an office open it: UTF-8 with its mark, or Excel takes the
//! characters for another encoding; and no cell that it would take for a formula.

use app::pages::window::services::clause::place_of;
use app::pages::window::services::row::Row;
use csv::{Terminator, WriterBuilder};
use seeds::Region;

/// What tells Excel that it is UTF-8.
const MARK: &[u8] = "\u{feff}".as_bytes();

const HEADINGS: [&str; 15] = [
    "城市",
    "文件",
    "文号",
    "类别",
    "表",
    "项",
    "清单里的名称",
    "平时的叫法",
    "给谁（原文）",
    "原文出处",
    "给谁（我们的话）",
    "给什么（我们的话）",
    "这一类的服务内容与目标（原文）",
    "要核实",
    "对照原文的日期",
];

/// The rows as a file.
///
/// # Errors
/// Where the writer fails, which in memory it does not.
pub(crate) fn table(rows: &[Row<'_>], region: &Region) -> csv::Result<Vec<u8>> {
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(MARK.to_vec());
    writer.write_record(HEADINGS)?;
    for row in rows {
        writer.write_record(cells(row, region).map(|cell| no_formula(&cell)))?;
    }
    writer.into_inner().map_err(|problem| csv::Error::from(problem.into_error()))
}

fn cells(row: &Row<'_>, region: &Region) -> [String; 15] {
    let (data, slug) = (&row.service.data, Some(&region.slug));
    let open: Vec<&str> = row.open.iter().map(|open| open.label()).collect();
    let document = &region.data.document;
    [
        region.data.name.clone(),
        document.title.clone(),
        document.number.clone(),
        row.domain.name.clone(),
        row.domain.table.clone(),
        row.row.to_string(),
        row.name.to_owned(),
        data.plain_name.clone(),
        row.audience.map(|audience| audience.text.trim().to_owned()).unwrap_or_default(),
        row.audience.map(place_of).unwrap_or_default(),
        row.service.who(slug).to_owned(),
        row.service.gives(slug).to_owned(),
        row.domain.goal.clone(),
        open.join("；"),
        data.checked.to_string(),
    ]
}

/// A cell that begins as a formula does is shown as text by a quote before it (OWASP, CSV injection).
fn no_formula(cell: &str) -> String {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    if formula { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::no_formula;

    #[test]
    fn what_begins_like_a_formula_is_text() {
        for cell in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1"] {
            assert_eq!(no_formula(cell), format!("'{cell}"));
        }
        for cell in ["老年人健康管理", "0—6岁", ""] {
            assert_eq!(no_formula(cell), cell);
        }
    }
}
