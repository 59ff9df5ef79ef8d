using DomRules.Formats.Json;
using DomRules.Model.Decisions;

namespace DomRules.Formats.Decisions;

/// <summary>Reads what a decision stood on, in a decision record.</summary>
internal static class InputParts
{
    private static readonly PropertyNames<InputProperty> InputNames = new(Spelling.Camel);
    private static readonly PropertyNames<AssumptionProperty> AssumptionNames = new(Spelling.Camel);
    private static readonly PropertyNames<ParameterProperty> ParameterNames = new(Spelling.Camel);
    private static readonly PropertyNames<ReservedProperty> ReservedNames = new(Spelling.Camel);
    private static readonly PropertyNames<PolicyProperty> PolicyNames = new(Spelling.Camel);
    private static readonly PropertyNames<PersonProperty> PersonNames = new(Spelling.Camel);
    private static readonly PropertyNames<FaultProperty> FaultNames = new(Spelling.Camel);

    private enum InputProperty
    {
        Age, AsOf, Input,
    }

    private enum AssumptionProperty
    {
        Assumed, Fact, Meaning, Of,
    }

    private enum ParameterProperty
    {
        Name, Value,
    }

    private enum ReservedProperty
    {
        ArrivesOn, From, Node, Quantity, Sku, Under, Until,
    }

    private enum PolicyProperty
    {
        Hash, Name, Version,
    }

    private enum PersonProperty
    {
        Because, By, Difference, Instead,
    }

    private enum FaultProperty
    {
        Kind, Message, Rule,
    }

    internal static InputRecord? Input(ref JsonCursor json)
    {
        if (!json.IsObject("an input")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        var input = new InputRecord("", null, null);
        while (json.NextProperty(InputNames, ref seen, out var property))
        {
            input = property switch
            {
                InputProperty.Age => input with { Age = json.Prose() },
                InputProperty.AsOf => input with { AsOf = json.Instant() },
                _ => input with { Input = json.Prose() ?? "" },
            };
        }
        seen.Require(ref json, start, InputNames, InputProperty.Input);
        return input;
    }

    internal static AssumptionRecord? Assumption(ref JsonCursor json)
    {
        if (!json.IsObject("an assumption")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        var assumption = new AssumptionRecord("", null, "", "");
        while (json.NextProperty(AssumptionNames, ref seen, out var property))
        {
            assumption = property switch
            {
                AssumptionProperty.Assumed => assumption with { Assumed = json.Prose() ?? "" },
                AssumptionProperty.Fact => assumption with { Fact = json.Prose() ?? "" },
                AssumptionProperty.Meaning => assumption with { Meaning = json.Prose() ?? "" },
                _ => assumption with { Of = json.Prose() },
            };
        }
        seen.Require(ref json, start, AssumptionNames, AssumptionProperty.Assumed, AssumptionProperty.Fact, AssumptionProperty.Meaning);
        return assumption;
    }

    internal static ParameterRecord? Parameter(ref JsonCursor json)
    {
        if (!json.IsObject("a parameter")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        var parameter = new ParameterRecord("", "");
        while (json.NextProperty(ParameterNames, ref seen, out var property))
        {
            parameter = property switch
            {
                ParameterProperty.Name => parameter with { Name = json.Prose() ?? "" },
                _ => parameter with { Value = json.Prose() ?? "" },
            };
        }
        seen.Require(ref json, start, ParameterNames, ParameterProperty.Name, ParameterProperty.Value);
        return parameter;
    }

    internal static ReservedRecord? Reserved(ref JsonCursor json)
    {
        if (!json.IsObject("what is set aside")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        var reserved = new ReservedRecord("", "", 0, "", null);
        while (json.NextProperty(ReservedNames, ref seen, out var property))
        {
            reserved = property switch
            {
                ReservedProperty.ArrivesOn => reserved with { ArrivesOn = json.Date() },
                ReservedProperty.Under => reserved with { Under = json.Proses() },
                ReservedProperty.From => reserved with { From = json.Prose() ?? "" },
                ReservedProperty.Node => reserved with { Node = json.Name("an id") ?? "" },
                ReservedProperty.Quantity => reserved with { Quantity = json.Decimal() ?? 0 },
                ReservedProperty.Sku => reserved with { Sku = json.Name("an id") ?? "" },
                _ => reserved with { Until = json.Instant() },
            };
        }
        seen.Require(ref json, start, ReservedNames, ReservedProperty.From, ReservedProperty.Node, ReservedProperty.Quantity, ReservedProperty.Sku);
        return reserved;
    }

    internal static PolicyReference? Policy(ref JsonCursor json)
    {
        if (!json.IsObject("a policy")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        var policy = new PolicyReference("", "", "");
        while (json.NextProperty(PolicyNames, ref seen, out var property))
        {
            policy = property switch
            {
                PolicyProperty.Hash => policy with { Hash = json.Prose() ?? "" },
                PolicyProperty.Name => policy with { Name = json.Prose() ?? "" },
                _ => policy with { Version = json.Prose() ?? "" },
            };
        }
        seen.Require(ref json, start, PolicyNames, PolicyProperty.Hash, PolicyProperty.Name, PolicyProperty.Version);
        return policy;
    }

    internal static PersonRecord? Person(ref JsonCursor json)
    {
        if (!json.IsObject("a person")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        var person = new PersonRecord("", "", null, null);
        while (json.NextProperty(PersonNames, ref seen, out var property))
        {
            person = property switch
            {
                PersonProperty.Because => person with { Because = json.Prose() ?? "" },
                PersonProperty.By => person with { By = json.Prose() ?? "" },
                PersonProperty.Difference => person with { Difference = json.Prose() },
                _ => person with { Instead = json.Prose() },
            };
        }
        seen.Require(ref json, start, PersonNames, PersonProperty.Because, PersonProperty.By);
        return person;
    }

    internal static FaultRecord? Fault(ref JsonCursor json)
    {
        if (!json.IsObject("a fault")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        var fault = new FaultRecord("", "", null);
        while (json.NextProperty(FaultNames, ref seen, out var property))
        {
            fault = property switch
            {
                FaultProperty.Kind => fault with { Kind = json.Prose() ?? "" },
                FaultProperty.Message => fault with { Message = json.Prose() ?? "" },
                _ => fault with { Rule = json.Prose() },
            };
        }
        seen.Require(ref json, start, FaultNames, FaultProperty.Kind, FaultProperty.Message);
        return fault;
    }
}
