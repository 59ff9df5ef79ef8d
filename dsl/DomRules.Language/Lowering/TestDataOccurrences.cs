using DomRules.Language.Binding;
using DomRules.Language.Linking;
using DomRules.Language.Occurrences;
using DomRules.Language.Syntax;
using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Syntax.Tests;
using DomRules.Language.Text;
using DomRules.Model.Facts;

namespace DomRules.Language.Lowering;

/// <summary>Notes facts, codes and rules that the data of tests speak of.</summary>
internal sealed class TestDataOccurrences(SourceText source, IReadOnlyCollection<EffectivePolicy> policies, OccurrenceRecorder recorder)
{
    /// <summary>What the facts begin with that the properties of an object are.</summary>
    internal static readonly Dictionary<string, string> Roots = new(StringComparer.Ordinal)
    {
        ["order"] = "order",
        ["destination"] = "order.destination",
        ["customer"] = "order.customer",
        ["lines"] = "line",
        ["product"] = "line",
        ["node"] = "node",
        ["items"] = "item",
        ["return"] = "item",
    };

    internal void Note(TestStatementSyntax statement)
    {
        ImmutableArray<DataObject?> bodies = statement switch
        {
            GivenOrder order => [order.Body],
            GivenOrders orders => [.. orders.Bodies],
            _ => [],
        };
        foreach (var body in bodies.OfType<DataObject>())
        {
            Note(body, "order");
        }

        if (statement is GivenReturn back)
        {
            Note(back.Body, "return");
        }
    }

    internal void Note(WhenEventStatement happened)
    {
        if (happened.Body is { } body)
        {
            Note(body, happened.Event.Text == "order_edited" ? "order" : "event");
        }
    }

    internal void Note(DataSyntax value, string owner)
    {
        foreach (var item in value is DataList list ? list.Items : [])
        {
            Note(item, owner);
        }

        foreach (var property in value is DataObject body ? body.Properties : [])
        {
            Note(property, owner);
            Note(property.Value, property.Key.Text);
        }
    }

    private void Note(DataProperty property, string owner)
    {
        if (owner == "order" && property.Key.Text == "cleared")
        {
            Names(property.Value).ToList().ForEach(name => NoteRule(source, name, policies, recorder));
        }

        var root = Roots.GetValueOrDefault(owner);
        foreach (var policy in policies)
        {
            if (root is not null && Find(policy.Definitions, root, owner, property.Key.Text) is { } fact)
            {
                recorder.Refer(source, property.Key, policy.Definitions.SymbolOf(fact));
                Codes(property.Value, fact, policy.Definitions);
            }
        }
    }

    internal static void NoteRule(SourceText source, NameSyntax name, IEnumerable<EffectivePolicy> policies, OccurrenceRecorder recorder)
    {
        foreach (var rule in policies.SelectMany(p => p.Rules).Where(r => r.Name == name.Text && r.Member is not Syntax.Rules.OtherwiseSyntax { Name: null }))
        {
            recorder.Refer(source, name, rule.Symbol);
        }

        if (TestNames.BuiltIn.Contains(name.Text))
        {
            recorder.Refer(source, name, new Symbol(SymbolKind.BuiltInVeto, name.Text, ""));
        }
    }

    /// <summary>The fact of a property; a product's properties are those of its lines, but fields are only on what they are declared on.</summary>
    internal static FactDefinition? Find(Definitions definitions, string root, string owner, string key) =>
        definitions.Fact(root + "." + DataText.Snake(key)) is { } fact && !(fact.IsMerchants && owner == "product") ? fact
        : owner == "customer" ? definitions.Fact("customer." + key)
        : definitions.Fact(root + "." + key);

    private void Codes(DataSyntax value, FactDefinition fact, Definitions definitions)
    {
        if ((fact.Type.Vocabulary ?? fact.Type.Element?.Vocabulary) is not { } vocabulary)
        {
            return;
        }

        var declared = definitions.Declared(vocabulary);
        foreach (var code in Names(value).Where(n => declared.RankOf(n.Text) >= 0))
        {
            recorder.Refer(source, code, Symbols.Code(code.Text, declared));
        }
    }

    private static IEnumerable<NameSyntax> Names(DataSyntax value) => value switch
    {
        DataValue { Value: PathExpression { Path.Parts: [var name] } } => [name],
        DataValue { Value: ListExpression list } => list.Items.OfType<PathExpression>().Where(p => p.Path.Parts.Length == 1).Select(p => p.Path.Parts[0]),
        DataList list => list.Items.SelectMany(Names),
        _ => [],
    };
}
