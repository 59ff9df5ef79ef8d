using System.Text;
using DomRules.Operations.Auditing;
using DomRules.Store.Commits;

namespace DomRules.Operations.Tests.Auditing;

public sealed class AuditEntryTests
{
    [Fact]
    public void Write_TheVectorsOfThePage_AreTheirBytes()
    {
        var page = File.ReadAllText(Path.Combine(RepositoryFolder.Path, "docs", "audit.md"));
        var block = page[page.IndexOf("```text audit\n", StringComparison.Ordinal)..].Split('\n')[1..5];

        var first = ChainLogs.Next(LogHead.None, "order", "x", null);
        Encoding.UTF8.GetString(first.Commit.Entry.Span).ShouldBe(block[0]);
        first.Commit.Hash.ShouldBe(block[1]);

        var second = ChainLogs.Next(ChainLogs.HeadOf(first), "pass", null, "y");
        Encoding.UTF8.GetString(second.Commit.Entry.Span).ShouldBe(block[2]);
        second.Commit.Hash.ShouldBe(block[3]);
    }
}
