using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace DomRules.Formats.Graphs;

/// <summary>How a record of the graph is made: its constructor, and what is set besides.</summary>
internal sealed class RecordShape
{
    private static readonly ConcurrentDictionary<Type, RecordShape> Known = new();
    private readonly ConstructorInfo constructor;
    private readonly ParameterInfo[] parameters;
    private readonly PropertyInfo[] settable;
    private readonly HashSet<string> necessary;

    private RecordShape(Type type)
    {
        var nullability = new NullabilityInfoContext();
        constructor = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First();
        parameters = constructor.GetParameters();
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0).ToArray();
        settable = [.. properties.Where(p => p.SetMethod is not null && !parameters.Any(q => q.Name == p.Name))];
        Names = properties.Select(p => Camel(p.Name)).ToHashSet(StringComparer.Ordinal);
        necessary = parameters.Where(p => !p.HasDefaultValue && !IsOptional(p.ParameterType, nullability.Create(p))).Select(p => Camel(p.Name!))
            .Concat(settable.Where(p => p.GetCustomAttribute<RequiredMemberAttribute>() is not null).Select(p => Camel(p.Name))).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Names of all that the writer writes, what follows from other members too.</summary>
    internal IReadOnlySet<string> Names { get; }

    /// <summary>Members that are read, with their types.</summary>
    internal IEnumerable<(string Name, Type Type)> Members =>
        parameters.Select(p => (Camel(p.Name!), p.ParameterType)).Concat(settable.Select(p => (Camel(p.Name), p.PropertyType)));

    internal static RecordShape Of(Type type) => Known.GetOrAdd(type, t => new(t));

    internal bool IsNecessary(string name) => necessary.Contains(name);

    internal object Make(IReadOnlyDictionary<string, object> members)
    {
        var made = constructor.Invoke([.. parameters.Select(p => members.GetValueOrDefault(Camel(p.Name!)) ?? (p.HasDefaultValue ? p.DefaultValue : Empty(p.ParameterType)))]);
        foreach (var property in settable)
            if (members.TryGetValue(Camel(property.Name), out var value)) property.SetValue(made, value);
        return made;
    }

    private static object? Empty(Type type) => type.IsValueType ? Activator.CreateInstance(type) : null;

    private static bool IsOptional(Type type, NullabilityInfo nullability) =>
        Nullable.GetUnderlyingType(type) is not null || (!type.IsValueType && nullability.ReadState == NullabilityState.Nullable);

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
