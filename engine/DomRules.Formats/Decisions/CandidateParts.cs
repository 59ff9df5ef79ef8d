using DomRules.Formats.Json;
using DomRules.Model.Decisions;

namespace DomRules.Formats.Decisions;

/// <summary>Reads candidates of a decision record, and where stock went.</summary>
internal static class CandidateParts
{
    private static readonly PropertyNames<CandidateProperty> CandidateNames = new(Spelling.Camel);
    private static readonly PropertyNames<VetoProperty> VetoNames = new(Spelling.Camel);
    private static readonly PropertyNames<ContentionProperty> ContentionNames = new(Spelling.Camel);
    private static readonly PropertyNames<TakenProperty> TakenNames = new(Spelling.Camel);
    private static readonly PropertyNames<NotCarriedProperty> NotCarriedNames = new(Spelling.Camel);
    private static readonly PropertyNames<UnplannedProperty> UnplannedNames = new(Spelling.Camel);
    private static readonly PropertyNames<Fate> Fates = new(Spelling.Snake);

    private enum CandidateProperty
    {
        Available, By, Fate, Line, Missing, Node, Quantity,
    }

    private enum VetoProperty
    {
        Because, Rule, Source,
    }

    private enum ContentionProperty
    {
        KeptBack, Line, Node, OnHand, Part, PerKit, Reserved, ShareLeft, Taken,
    }

    private enum TakenProperty
    {
        Order, Quantity,
    }

    private enum NotCarriedProperty
    {
        Line, Nodes,
    }

    private enum UnplannedProperty
    {
        Line, Quantity, Sku, Why,
    }

    internal static CandidateRecord? Candidate(ref JsonCursor json)
    {
        if (!json.IsObject("a candidate")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        var candidate = new CandidateRecord("", 0, default, null, null, []);
        while (json.NextProperty(CandidateNames, ref seen, out var property))
        {
            candidate = property switch
            {
                CandidateProperty.Available => candidate with { Available = json.Decimal() },
                CandidateProperty.By => candidate with { By = json.Each("the vetoes", Veto) },
                CandidateProperty.Fate => candidate with { Fate = json.Code(Fates) ?? default },
                CandidateProperty.Line => candidate with { Line = json.Whole(0, int.MaxValue) ?? 0 },
                CandidateProperty.Missing => candidate with { Missing = json.Decimal() },
                CandidateProperty.Node => candidate with { Node = json.Name("an id") ?? "" },
                _ => candidate with { Quantity = json.Decimal() },
            };
        }
        seen.Require(ref json, start, CandidateNames, CandidateProperty.Fate, CandidateProperty.Line, CandidateProperty.Node);
        return candidate;
    }

    internal static VetoRecord? Veto(ref JsonCursor json)
    {
        if (!json.IsObject("a veto")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        var veto = new VetoRecord("", "", null);
        while (json.NextProperty(VetoNames, ref seen, out var property))
        {
            veto = property switch
            {
                VetoProperty.Because => veto with { Because = json.Prose() ?? "" },
                VetoProperty.Rule => veto with { Rule = json.Prose() ?? "" },
                _ => veto with { Source = json.Prose() },
            };
        }
        seen.Require(ref json, start, VetoNames, VetoProperty.Because, VetoProperty.Rule);
        return veto;
    }

    internal static ContentionRecord? Contention(ref JsonCursor json)
    {
        if (!json.IsObject("a short pair")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        var contention = new ContentionRecord("", 0, 0, 0, 0, []);
        while (json.NextProperty(ContentionNames, ref seen, out var property))
        {
            contention = property switch
            {
                ContentionProperty.KeptBack => contention with { KeptBack = json.Decimal() ?? 0 },
                ContentionProperty.Line => contention with { Line = json.Whole(0, int.MaxValue) ?? 0 },
                ContentionProperty.Node => contention with { Node = json.Name("an id") ?? "" },
                ContentionProperty.OnHand => contention with { OnHand = json.Decimal() ?? 0 },
                ContentionProperty.Part => contention with { Part = json.Name("a SKU") },
                ContentionProperty.PerKit => contention with { PerKit = json.Decimal() },
                ContentionProperty.Reserved => contention with { Reserved = json.Decimal() ?? 0 },
                ContentionProperty.ShareLeft => contention with { ShareLeft = json.Decimal() },
                _ => contention with { Taken = json.Each("what was taken", TakenPart) },
            };
        }
        seen.Require(ref json, start, ContentionNames, ContentionProperty.KeptBack, ContentionProperty.Line, ContentionProperty.Node, ContentionProperty.OnHand, ContentionProperty.Reserved);
        return contention;
    }

    internal static TakenRecord? TakenPart(ref JsonCursor json)
    {
        if (!json.IsObject("what was taken")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        var taken = new TakenRecord("", 0);
        while (json.NextProperty(TakenNames, ref seen, out var property))
        {
            taken = property switch
            {
                TakenProperty.Order => taken with { Order = json.Name("an id") ?? "" },
                _ => taken with { Quantity = json.Decimal() ?? 0 },
            };
        }
        seen.Require(ref json, start, TakenNames, TakenProperty.Order, TakenProperty.Quantity);
        return taken;
    }

    internal static NotCarriedRecord? NotCarried(ref JsonCursor json)
    {
        if (!json.IsObject("a count of nodes")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        var counted = new NotCarriedRecord(0, 0);
        while (json.NextProperty(NotCarriedNames, ref seen, out var property))
        {
            counted = property switch
            {
                NotCarriedProperty.Line => counted with { Line = json.Whole(0, int.MaxValue) ?? 0 },
                _ => counted with { Nodes = json.Whole(0, int.MaxValue) ?? 0 },
            };
        }
        seen.Require(ref json, start, NotCarriedNames, NotCarriedProperty.Line, NotCarriedProperty.Nodes);
        return counted;
    }

    internal static UnplannedRecord? Unplanned(ref JsonCursor json)
    {
        if (!json.IsObject("a line not planned")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        var unplanned = new UnplannedRecord(0, "", 0, "");
        while (json.NextProperty(UnplannedNames, ref seen, out var property))
        {
            unplanned = property switch
            {
                UnplannedProperty.Line => unplanned with { Line = json.Whole(0, int.MaxValue) ?? 0 },
                UnplannedProperty.Quantity => unplanned with { Quantity = json.Decimal() ?? 0 },
                UnplannedProperty.Sku => unplanned with { Sku = json.Name("an id") ?? "" },
                _ => unplanned with { Why = json.Prose() ?? "" },
            };
        }
        seen.Require(ref json, start, UnplannedNames, UnplannedProperty.Line, UnplannedProperty.Quantity, UnplannedProperty.Sku, UnplannedProperty.Why);
        return unplanned;
    }
}
