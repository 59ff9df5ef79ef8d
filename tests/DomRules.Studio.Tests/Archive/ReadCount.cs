using System.Collections;
using System.Reflection;

namespace DomRules.Studio.Tests.Archive;

/// <summary>Stands before a store, or a part of one, and counts what it hands out: each row of a list, and each thing that is asked for alone.</summary>
public class ReadCount : DispatchProxy
{
    private object _inner = null!;
    private RowCount _count = null!;

    internal static T Before<T>(T inner, RowCount count)
        where T : class => (T)Before(typeof(T), inner, count);

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var answer = targetMethod!.Invoke(_inner, args);
        if (targetMethod.IsSpecialName && targetMethod.ReturnType.IsInterface && answer is not null)
        {
            return Before(targetMethod.ReturnType, answer, _count);
        }

        if (targetMethod.ReturnType.Name.StartsWith("IAsyncEnumerable", StringComparison.Ordinal))
        {
            // How much of it is read is not seen here; a screen asks for a page.
            _count.Add(RowCount.Everything);
        }

        if (answer?.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ValueTask<>))
        {
            _count.Add(type.GetProperty(nameof(ValueTask<>.Result))!.GetValue(answer) is ICollection rows ? rows.Count : 1);
        }

        return answer;
    }

    private static object Before(Type what, object inner, RowCount count)
    {
        var proxy = (ReadCount)Create(what, typeof(ReadCount));
        (proxy._inner, proxy._count) = (inner, count);
        return proxy;
    }
}
