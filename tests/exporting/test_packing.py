import io
import zipfile

from govgraph.exporting import export


def test_the_archive_holds_the_tables_and_no_time_and_no_user(sample):
    data = b"".join(export(sample, "csv"))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        entries = archive.infolist()
        assert [entry.filename for entry in entries] == ["nodes.csv", "edges.csv", "statements.csv"]
        assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
        assert {(entry.extra, entry.comment, entry.create_system) for entry in entries} == {(b"", b"", 3)}
        for entry in entries:
            part = entry.filename.removesuffix(".csv")
            assert archive.read(entry) == b"".join(export(sample, "csv", part=part))
