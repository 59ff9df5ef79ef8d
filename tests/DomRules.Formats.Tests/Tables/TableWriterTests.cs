using System.Text;
using DomRules.Formats.Tables;

namespace DomRules.Formats.Tests.Tables;

public sealed class TableWriterTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+49 30", "'+49 30")]
    [InlineData("-5.00", "'-5.00")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("a=b", "a=b")]
    [InlineData("", "")]
    [InlineData("one, two", "\"one, two\"")]
    [InlineData("say \"hi\"", "\"say \"\"hi\"\"\"")]
    [InlineData("=\"x\",1", "\"'=\"\"x\"\",1\"")]
    public void Rows_OfACell_AreTextForSpreadsheets(string cell, string written) => Written([[cell, "z"]]).ShouldBe(written + ",z\n");

    [Theory]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    public void Rows_OfACellThatBeginsWithASpaceOfSorts_HaveAnApostropheBeforeIt(string cell) => Written([[cell]]).TrimStart('"').ShouldStartWith("'" + cell[0]);

    [Fact]
    public void Rows_OfNothing_HaveEmptyCells() => Written([["a", null, "b"], [null, null, null]]).ShouldBe("a,,b\n,,\n");

    private static string Written(IEnumerable<IReadOnlyList<string?>> rows) => Encoding.UTF8.GetString(TableWriter.Rows(rows));
}
