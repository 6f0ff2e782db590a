"""Writes meters.xlsx; LibreOffice makes meters.xls and meters.ods of it. See README.md."""
import datetime
from openpyxl import Workbook
from openpyxl.comments import Comment
wb = Workbook()
ws = wb.active
ws.title = "能源台账"
ws["A1"] = "2024年能源消耗台账"
ws.merge_cells("A1:E1")
for column, head in enumerate(["排放源", "月份", "用量", "单位", "占比"], 1):
    ws.cell(row=2, column=column, value=head)
rows = [
    ("外购电力", datetime.date(2024, 1, 1), 12345.678, "万kWh", 0.856),
    (None, datetime.date(2024, 2, 1), 0.1 + 0.2, "万kWh", 0.144),
    (None, datetime.date(2024, 3, 1), "1,234.50", "万kWh", None),
    ("柴油 <0#> & \"轻\"", datetime.datetime(2024, 3, 15, 8, 30), -0.05, "t", True),
    ("天然气", datetime.date(2024, 4, 1), 1e-7, "万Nm³", 1),
]
for at, (source, month, amount, unit, share) in enumerate(rows, 3):
    ws.cell(row=at, column=1, value=source)
    ws.cell(row=at, column=2, value=month).number_format = 'yyyy"年"m"月"' if at < 6 else "yyyy-mm-dd hh:mm"
    ws.cell(row=at, column=3, value=amount)
    ws.cell(row=at, column=4, value=unit)
    cell = ws.cell(row=at, column=5, value=share)
    if not isinstance(share, bool):
        cell.number_format = "0.0%"
ws["B7"].number_format = "yyyy-mm-dd"
ws.merge_cells("A3:A5")
ws.merge_cells("C10:C11")
ws["C10"] = 7
ws["C8"] = "=SUM(C3:C4)"
ws["D8"] = "=NA()"
ws["E8"] = '="合" & "计"'
ws["A9"] = "第一行\n第二行"
ws["A3"].comment = Comment("备注不是内容", "审核")
ws.row_dimensions[4].hidden = True
ws.column_dimensions["D"].hidden = True
other = wb.create_sheet("隐藏")
other["B2"] = 1.1
other.sheet_state = "hidden"
wb.create_sheet("Empty")
wb.save("meters.xlsx")
