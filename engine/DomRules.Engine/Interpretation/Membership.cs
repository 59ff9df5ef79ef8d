using DomRules.Model.Values;

namespace DomRules.Engine.Interpretation;

/// <summary>Membership in lists and sets; codes and texts compare by ordinal.</summary>
internal static class Membership
{
    internal static bool IsIn(Value item, Value collection) => collection is SetValue set ? set.Has(TextOf(item)) : ((ListValue)collection).Items.Any(i => ValueOrder.AreEqual(item, i));

    internal static bool Has(Value collection, Value item) => IsIn(item, collection);

    internal static IEnumerable<Value> Items(Value collection) => collection is SetValue set ? set.Members.Select(m => (Value)new TextValue(m)) : ((ListValue)collection).Items;

    internal static string TextOf(Value value) => value switch
    {
        TextValue text => text.Text,
        CodeValue code => code.Code,
        TimeZoneValue zone => zone.Zone,
        _ => throw new InvalidOperationException($"{value.GetType().Name} is no text."),
    };
}
