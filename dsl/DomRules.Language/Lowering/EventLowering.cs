using System.Text.Json.Nodes;
using DomRules.Language.Diagnostics;
using DomRules.Language.Syntax.Tests;
using DomRules.Language.Text;
using DomRules.Model.Testing;

namespace DomRules.Language.Lowering;

/// <summary>Turns <c>when event …</c> into values; its word, and what is said of it, are checked.</summary>
internal sealed class EventLowering(SourceText source, TestData data, DiagnosticBag bag)
{
    internal EventAction? Lower(WhenEventStatement happened)
    {
        if (TestEvents.Of(happened.Event.Text) is not { } known)
        {
            bag.Add(TestDiagnostics.UnknownEvent(source.At(happened.Event.Span), happened.Event.Text, NearestName.Find(happened.Event.Text, TestEvents.Words)));
            return null;
        }

        var said = happened.Body is { } body ? data.Event(body, known.With) : null;
        return IsWhole(happened, known, said)
            ? new EventAction(known.Word, happened.Node?.Id, said?.ToJsonString() ?? "{}", TestLowering.Span(source, happened.Span))
            : null;
    }

    private bool IsWhole(WhenEventStatement happened, TestEvent known, JsonObject? said)
    {
        if (happened.Node is { } node && known.Place == EventPlace.None)
        {
            bag.Add(TestDiagnostics.EventAtNoNode(source.At(node.Span), known.Word));
            return false;
        }

        var lacksNode = happened.Node is null && known.Place == EventPlace.Needed;
        string[] lacking = [.. known.Needs.Where(need => said?.ContainsKey(DataText.Camel(need)) != true)];
        if (lacksNode || lacking.Length > 0)
        {
            bag.Add(TestDiagnostics.EventLacks(source.At(happened.Event.Span), known.Word, lacksNode, lacking));
            return false;
        }

        return true;
    }
}
