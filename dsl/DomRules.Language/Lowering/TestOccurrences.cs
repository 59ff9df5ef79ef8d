using DomRules.Language.Linking;
using DomRules.Language.Occurrences;
using DomRules.Language.Syntax;
using DomRules.Language.Syntax.Declarations;
using DomRules.Language.Syntax.Effects;
using DomRules.Language.Syntax.Expectations;
using DomRules.Language.Syntax.Steps;
using DomRules.Language.Syntax.Tests;
using DomRules.Language.Text;
using DomRules.Model.Facts;

namespace DomRules.Language.Lowering;

/// <summary>Notes what the names in a test mean: a test may speak of any policy of the library, so a name may mean several things at once.</summary>
internal sealed class TestOccurrences(SourceText source, IReadOnlyCollection<EffectivePolicy> policies, OccurrenceRecorder recorder)
{
    private readonly TestDataOccurrences _data = new(source, policies, recorder);
    private string _home = "";

    internal void Note(TestDeclaration test)
    {
        _home = source.Path + "#" + test.Title.Value;
        foreach (var statement in test.Statements)
        {
            Note(statement);
        }
    }

    private void Note(TestStatementSyntax statement)
    {
        switch (statement)
        {
            case GivenNetwork network:
                Note(network);
                break;
            case GivenParameter parameter:
                Declared(parameter.Name, parameter.Name.Text);
                break;
            case WhenEventStatement happened:
                Code(happened.Event, Vocabularies.EventKind);
                Node(happened.Node, OccurrenceRole.Refers);
                _data.Note(happened);
                break;
            case ExpectForOrder each:
                Note(each.Expectation);
                break;
            case ExpectSyntax expect:
                Expect(expect);
                Node(ExpectLowering.NodeOf(expect), OccurrenceRole.Refers);
                break;
            default:
                _data.Note(statement);
                break;
        }
    }

    private void Note(GivenNetwork network)
    {
        foreach (var entry in network.Entries)
        {
            switch (entry)
            {
                case ItemEntry item:
                    Node(item.Kind.Text == "node" ? item.Id : null, OccurrenceRole.Declares);
                    _data.Note(item.Body, item.Kind.Text);
                    break;
                case StockEntry stock:
                    Node(stock.Node, OccurrenceRole.Refers);
                    break;
            }
        }
    }

    private void Expect(ExpectSyntax expect)
    {
        switch (expect)
        {
            case ExpectRule rule:
                Rule(rule.Rule);
                break;
            case ExpectRelaxed relaxed:
                Rule(relaxed.Rule);
                break;
            case ExpectFate { By: { } rule }:
                Rule(rule);
                break;
            case ExpectQueue queue:
                Declared(queue.Queue, "queue " + queue.Queue.Text);
                break;
            case ExpectStep step:
                Step(step.Step);
                break;
            case ExpectTag tag:
                Code(tag.Tag, Vocabularies.OrderTags);
                break;
            case ExpectService service:
                Code(service.Service, Vocabularies.ServiceLevel);
                break;
            case ExpectPromise { Service: { } level }:
                Code(level, Vocabularies.ServiceLevel);
                break;
        }
    }

    private void Rule(NameSyntax name) => TestDataOccurrences.NoteRule(source, name, policies, recorder);

    private void Step(NameSyntax name)
    {
        foreach (var step in policies.SelectMany(p => p.Steps).Where(s => ((StepSyntax)s.Syntax).Name.Text == name.Text))
        {
            recorder.Refer(source, name, step.Step);
        }
    }

    private void Declared(NameSyntax name, string key)
    {
        foreach (var definition in policies.Select(p => p.Definitions.Table.Find(key)).OfType<Declarations.Definition>())
        {
            recorder.Refer(source, name, Symbols.Of(definition)!);
        }
    }

    private void Code(NameSyntax name, Model.Types.Vocabulary vocabulary)
    {
        if (policies.Any(p => p.Definitions.Declared(vocabulary).RankOf(name.Text) >= 0))
        {
            recorder.Refer(source, name, Symbols.Code(name.Text, vocabulary));
        }
    }

    private void Node(NodeReference? node, OccurrenceRole role)
    {
        if (node is not null)
        {
            recorder.Add(source, node.Span, node.Span, new Symbol(SymbolKind.Node, node.Id, _home), role);
        }
    }
}
