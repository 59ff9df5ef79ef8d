using System.Collections;
using System.Reflection;
using DomRules.Model.Decisions;

namespace DomRules.Formats.Tests.Decisions;

/// <summary>Records in which every property has a value of its own, so that a property that a reader forgets shows.</summary>
internal sealed class FilledRecord
{
    private readonly bool fillOptional;
    private readonly Func<Type, object?> own;
    private int next;

    private FilledRecord(bool fillOptional, Func<Type, object?>? own = null) => (this.fillOptional, this.own) = (fillOptional, own ?? (_ => null));

    /// <summary>Everything that may be there is there.</summary>
    internal static DecisionRecord Full() => (DecisionRecord)new FilledRecord(true).Make(typeof(DecisionRecord));

    /// <summary>Nothing is there but what must be.</summary>
    internal static DecisionRecord Bare() => (DecisionRecord)new FilledRecord(false).Make(typeof(DecisionRecord));

    /// <summary>A record of any type; what <paramref name="own"/> makes is taken as it is.</summary>
    internal static object Of(Type type, bool fillOptional, Func<Type, object?> own) => new FilledRecord(fillOptional, own).Make(type);

    private object Make(Type type)
    {
        var constructor = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First();
        var made = constructor.Invoke([.. constructor.GetParameters().Select(p => Value(p.ParameterType, new NullabilityInfoContext().Create(p).WriteState == NullabilityState.Nullable))]);
        if (constructor.GetParameters().Length > 0) return made;
        foreach (var property in type.GetProperties().Where(p => p.CanWrite))
            property.SetValue(made, Value(property.PropertyType, new NullabilityInfoContext().Create(property).WriteState == NullabilityState.Nullable, property.Name));
        return made;
    }

    private object? Value(Type type, bool optional, string name = "")
    {
        if (optional && !fillOptional) return null;
        type = Nullable.GetUnderlyingType(type) ?? type;
        next++;
        if (own(type) is { } given) return given;
        if (name == "Format") return 1;
        if (type == typeof(string)) return $"text \"{next}\" with ü";
        if (type == typeof(int)) return next;
        if (type == typeof(long)) return (long)next;
        if (type == typeof(decimal)) return next + 0.25m;
        if (type == typeof(bool)) return fillOptional;
        if (type == typeof(DateOnly)) return new DateOnly(2026, 1, 1).AddDays(next);
        if (type == typeof(DateTimeOffset)) return new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddTicks(next);
        if (type.IsEnum) return Enum.GetValues(type).GetValue(next % Enum.GetValues(type).Length);
        if (typeof(IEnumerable).IsAssignableFrom(type)) return Many(type);
        return Make(type);
    }

    private object Many(Type type)
    {
        var element = type.GetGenericArguments()[0];
        var items = Array.CreateInstance(element, fillOptional ? 2 : 0);
        for (var i = 0; i < items.Length; i++) items.SetValue(Value(element, false), i);
        return typeof(System.Collections.Immutable.ImmutableArray).GetMethods().Single(m => m.Name == "Create" && m.GetParameters() is [{ ParameterType.IsArray: true }])
            .MakeGenericMethod(element).Invoke(null, [items])!;
    }
}
