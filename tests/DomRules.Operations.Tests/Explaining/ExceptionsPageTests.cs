using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using DomRules.Engine.Routing;
using DomRules.Engine.Snapshots;
using DomRules.Language;
using DomRules.Language.Text;
using DomRules.Model.Life;
using DomRules.Model.Networks;
using DomRules.Model.Orders;

namespace DomRules.Operations.Tests.Explaining;

/// <summary>What the page about exceptions says of events is what comes out, and its tables have every event and every action.</summary>
public sealed partial class ExceptionsPageTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);
    private static readonly string Page = File.ReadAllText(Path.Combine(RepositoryFolder.Path, "docs", "exceptions.md"));

    [Fact]
    public void Page_EachEvent_HasItsAnswerBelowIt()
    {
        var lines = Fence("text events").Split('\n');
        var router = Router();
        lines.Length.ShouldBeGreaterThan(10);
        for (var i = 0; i + 1 < lines.Length; i += 2)
        {
            ("  " + router.Answer(Order(), Event(lines[i]), At, router.NewBatch()).Record.Summary).ShouldBe(lines[i + 1]);
        }
    }

    [Fact]
    public void Page_Tables_HaveEveryEventAndEveryAction()
    {
        var cells = Page.Split('\n').Where(l => l.StartsWith("| `", StringComparison.Ordinal)).SelectMany(l => Code().Matches(l)).Select(m => m.Groups[1].Value).ToHashSet();
        var actions = typeof(OrderAction).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(OrderAction))).Select(t => ((OrderAction)RuntimeHelpers.GetUninitializedObject(t)).Name);
        Model.Facts.Vocabularies.EventKind.Members.Concat(actions).Except(cells).ShouldBeEmpty();
    }

    private static Router Router()
    {
        var compiled = PolicyCompiler.Compile([new SourceText("shop.route", Fence("route"))]);
        return new Router(compiled.Library.ShouldNotBeNull(string.Join('\n', compiled.Diagnostics.Select(d => d.Message))), Snapshot.Of(new Network
        {
            AsOf = At,
            Nodes = [new Node { Id = "S_104", Name = "Store Mitte", Kind = "store", Country = "DE" }],
        }));
    }

    private static Order Order() => new()
    {
        Id = "1001",
        Destination = new Destination("DE", null, null, null, null, false),
        Attempts = 1,
        Lines = [new OrderLine { Number = 1, Sku = "TENT", Quantity = 2 }],
    };

    /// <summary><c>KIND [at NODE] [of N]</c>.</summary>
    private static OrderEvent Event(string line)
    {
        var words = line.Split(' ');
        var (node, of) = (Array.IndexOf(words, "at"), Array.IndexOf(words, "of"));
        return new OrderEvent(words[0], node < 0 ? null : words[node + 1], "TENT", 1, of < 0 ? null : decimal.Parse(words[of + 1], System.Globalization.CultureInfo.InvariantCulture));
    }

    private static string Fence(string kind) => Regex.Match(Page, $"```{kind}\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;

    [GeneratedRegex("`([a-z_]+)`")]
    private static partial Regex Code();
}
