using DomRules.Language.Diagnostics;
using DomRules.Language.Editing;
using DomRules.Language.Editing.Forms;

namespace DomRules.Language.Tests.Editing;

public sealed class FormTests
{
    private const string Text = """
        policy p currency EUR
        parameter reach = 120 km between 20 km and 500 km "So far a store sends"
        /// How many stay
        parameter shelf=2
        parameter cutoff = 14:00
        parameter share = 5 %
        table fee (order.destination.country, line.weight) gives money "What it costs" {
          | DE, AT | <= 5 kg | 1.20 EUR |
          | DE     | *       | 2 EUR    | // heavy
          | *      | *       | 3 EUR    |
        }
        cost { rule a add sum of fee over lines because "x" }
        """;

    [Fact]
    public void Parameters_OfALibrary_HaveValueUnitBoundsAndMeaning() =>
        ParameterForm.Of(Snapshot()).Select(f => $"{f.Name}: {f.Amount}|{f.Unit}|{f.Lowest}|{f.Highest}|{f.Meaning}").ShouldBe(
        [
            "reach: 120|km|20 km|500 km|So far a store sends", "shelf: 2||||How many stay", "cutoff: 14:00||||", "share: 5|%|||",
        ]);

    [Fact]
    public void Parameters_OfAForeignLibrary_AreNotOffered() => ParameterForm.Of(LibrarySnapshot.Empty.WithForeign("a.route", Text)).ShouldBeEmpty();

    [Theory]
    [InlineData("reach", "150.5", "150.5 km")]
    [InlineData("share", " 7 ", "7 %")]
    [InlineData("cutoff", "15:30", "15:30")]
    public void Set_OfAParameter_ChangesItsValueAlone(string name, string amount, string written)
    {
        var field = ParameterForm.Of(Snapshot()).Single(f => f.Name == name);
        var after = Snapshot().With([ParameterForm.Set(field, field.With(amount))]);

        ParameterForm.Of(after).Single(f => f.Name == name).Value.ShouldBe(written);
        after.Source("a.route")!.Text.Replace(written, field.Value, StringComparison.Ordinal).ShouldBe(Text);
    }

    [Fact]
    public void Tables_OfALibrary_HaveColumnsRowsAndResults()
    {
        var grid = Grid(Snapshot());

        grid.Columns.Select(c => c.Text).ShouldBe(["order.destination.country", "line.weight"]);
        grid.Rows.Select(r => string.Join(" | ", r.Cells.Append(r.Result).Select(c => c.Text))).ShouldBe(["DE, AT | <= 5 kg | 1.20 EUR", "DE | * | 2 EUR", "* | * | 3 EUR"]);
        (grid.Gives, grid.Meaning).ShouldBe(("money", "What it costs"));
    }

    /// <summary>Many changes one after the other, against the same done to a plain list of lists.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Changes_OfATable_ComeOutAsMeant(int seed)
    {
        var random = new Random(seed);
        var snapshot = Snapshot();
        var meant = Shown(Grid(snapshot));
        for (var step = 0; step < 60; step++)
        {
            var grid = Grid(snapshot);
            var (row, column) = (random.Next(grid.Rows.Length), random.Next(grid.Columns.Length));
            if (Change(random.Next(7), grid, row, column, meant, snapshot.Source("a.route")!.Text) is { } edits)
            {
                snapshot = snapshot.With([edits]);
            }

            Shown(Grid(snapshot)).ShouldBe(meant, $"seed {seed}, step {step}\n{snapshot.Source("a.route")!.Text}");
        }
    }

    /// <summary>The change of the text; the same is done to what is meant.</summary>
    private static FileEdits? Change(int what, TableGrid grid, int row, int column, List<List<string>> meant, string text)
    {
        switch (what)
        {
            case 0:
                meant[row + 1][column] = "FR";
                return grid.SetCell(row, column, " FR\n");
            case 1:
                meant[row + 1][^1] = "9.50 EUR";
                return grid.SetCell(row, grid.Columns.Length, "9.50 EUR");
            case 2 when grid.Rows.Length < 9:
                meant.Insert(row + 2, [.. grid.Columns.Select(_ => "*"), meant[row + 1][^1]]);
                return grid.AddRow(row);
            case 3 when grid.Rows.Length > 1:
                meant.RemoveAt(row + 1);
                return grid.RemoveRow(row);
            case 4 when row + 1 < grid.Rows.Length:
                (meant[row + 1], meant[row + 2]) = (meant[row + 2], meant[row + 1]);
                return grid.MoveRow(row, 1, text);
            case 5 when grid.Columns.Length < 5:
                meant[0].Add("order.service");
                meant.Skip(1).ToList().ForEach(cells => cells.Insert(cells.Count - 1, "*"));
                return grid.AddColumn("order.service");
            case 6 when grid.Columns.Length > 1:
                meant.ForEach(cells => cells.RemoveAt(column));
                return grid.RemoveColumn(column);
            default:
                return null;
        }
    }

    private static List<List<string>> Shown(TableGrid grid) =>
        [[.. grid.Columns.Select(c => c.Text)], .. grid.Rows.Select(r => r.Cells.Append(r.Result).Select(c => c.Text).ToList())];

    private static TableGrid Grid(LibrarySnapshot snapshot) => TableForm.Of(snapshot).Single();

    private static LibrarySnapshot Snapshot()
    {
        var snapshot = Libraries.Of(("a.route", Text));
        snapshot.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(DiagnosticRenderer.Render).ShouldBeEmpty();
        return snapshot;
    }
}
