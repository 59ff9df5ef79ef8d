using DomRules.Language.Diagnostics;
using DomRules.Language.Parsing;
using DomRules.Language.Syntax.Declarations;
using DomRules.Language.Syntax.Expectations;
using DomRules.Language.Syntax.Tests;
using DomRules.Language.Text;
using DomRules.Model.Graph;
using DomRules.Model.Testing;

namespace DomRules.Language.Lowering;

/// <summary>Turns in-language tests into inputs in the ordinary formats and expectations.</summary>
internal sealed class TestLowering
{
    private readonly DiagnosticBag _bag;
    private readonly TestNames _names;
    private readonly Dictionary<string, Location> _titles = new(StringComparer.Ordinal);

    private readonly TestedPolicies _policies;

    private TestLowering(TestedPolicies policies, DiagnosticBag bag)
    {
        _policies = policies;
        _bag = bag;
        _names = new TestNames(policies.Graphs);
    }

    internal static ImmutableArray<PolicyTest> Lower(IEnumerable<ParsedFile> files, TestedPolicies policies, DiagnosticBag bag)
    {
        var lowering = new TestLowering(policies, bag);
        return [.. files.SelectMany(f => f.Syntax.Declarations.OfType<TestDeclaration>().Select(t => lowering.Lower(t, f))).OfType<PolicyTest>()];
    }

    private PolicyTest? Lower(TestDeclaration test, ParsedFile file)
    {
        var source = file.Source;
        var at = source.At(test.Title.Span);
        if (_policies.Recorder is { } recorder)
        {
            new TestOccurrences(source, _policies.All, recorder).Note(test);
        }

        if (!_titles.TryAdd(test.Title.Value, at))
        {
            _bag.Add(TestDiagnostics.DuplicateTest(at, test.Title.Value, _titles[test.Title.Value]));
            return null;
        }

        var data = new TestData(source, _names, new DataNames(source, _names, _bag));
        var named = file.Syntax.Header is PolicyHeader policy ? policy.Name.Text : null;
        ImmutableArray<TestInput> network = [.. test.Statements.OfType<GivenNetwork>().Select(data.Network)];
        var actions = new ExpectLowering(source, _names, new TestConditions(_policies.Of(named), _bag), TestNodes.Of(network), new EventLowering(source, data, _bag), _bag);
        ImmutableArray<TestAction> happening = [.. test.Statements.SelectMany(s => Actions(s, data, actions))];
        var built = new PolicyTest
        {
            Name = test.Title.Value,
            Policy = named,
            Source = Span(source, test.Title.Span),
            Network = network,
            Orders = [.. happening.OfType<GivenAction>().Where(g => !g.IsReturn).Select(g => g.Input)],
            Reservations = [.. test.Statements.OfType<GivenReservation>().Select(data.Reservation)],
            Returns = [.. happening.OfType<GivenAction>().Where(g => g.IsReturn).Select(g => g.Input)],
            Parameters = [.. test.Statements.OfType<GivenParameter>().Select(p => Parameter(p, source)).OfType<(string, Model.Values.Value)>()],
            At = test.Statements.OfType<AtStatement>().Select(a => (DateTime?)a.Date.Value.ToDateTime(a.Time.Value)).LastOrDefault(),
            Actions = happening,
        };
        return Sound(built, at, test.Statements.Any(s => s is ExpectSyntax), IsBroken(test, file)) ? built : null;
    }

    private static IEnumerable<TestAction> Actions(TestStatementSyntax statement, TestData data, ExpectLowering actions) => statement switch
    {
        GivenOrder or GivenOrders => data.Orders(statement).Select(input => new GivenAction(input, IsReturn: false, input.Source)),
        GivenReturn back when data.Return(back.Body) is var input => [new GivenAction(input, IsReturn: true, input.Source)],
        _ => actions.Lower(statement, null) is { } action ? [action] : [],
    };

    private static bool IsBroken(TestDeclaration test, ParsedFile file) =>
        file.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error && d.Location.Span.Start >= test.Span.Start && d.Location.Span.Start <= test.Span.End);

    private bool Sound(PolicyTest test, Location at, bool expects, bool isBroken)
    {
        if (isBroken)
        {
            return false;
        }

        if (test.Orders.IsEmpty && test.Returns.IsEmpty)
        {
            _bag.Add(TestDiagnostics.TestWithoutOrder(at, test.Name));
            return false;
        }

        if (!expects)
        {
            _bag.Add(TestDiagnostics.TestExpectsNothing(at, test.Name));
        }

        return true;
    }

    private (string, Model.Values.Value)? Parameter(GivenParameter given, SourceText source)
    {
        var bound = given.Value is Syntax.Expressions.LiteralSyntax literal ? Binding.Literals.Read(literal) : null;
        if (bound is null)
        {
            _bag.Add(NameDiagnostics.NotALiteral(source.At(given.Value.Span), "a parameter in a test"));
            return null;
        }

        if (!_names.Parameters.Contains(given.Name.Text))
        {
            _bag.Add(NameDiagnostics.UnknownName(source.At(given.Name.Span), given.Name.Text, NearestName.Find(given.Name.Text, _names.Parameters)));
            return null;
        }

        return (given.Name.Text, bound.Value.Value);
    }

    internal static SourceSpan Span(SourceText source, TextSpan span)
    {
        var position = source.PositionOf(span.Start);
        return new SourceSpan(source.Path, position.Line, position.Column, span.Length);
    }
}
