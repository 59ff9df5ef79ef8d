using System.Reflection;

namespace DomRules.Architecture.Tests.Assemblies;

/// <summary>Money, distance and worth are decimals or scaled integers, so that every machine decides the same.</summary>
public sealed class FloatingPointTests
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Theory, InlineData("DomRules.Model"), InlineData("DomRules.Engine")]
    public void Types_OfAnAssemblyThatDecides_HoldNoFloatingPoint(string assembly)
    {
        var floating =
            from type in Assembly.Load(assembly).GetTypes()
            from use in Uses(type)
            where IsFloating(use.Type)
            select $"{type.FullName}.{use.Member}: {use.Type.Name}";

        floating.Distinct().ShouldBeEmpty();
    }

    private static IEnumerable<(string Member, Type Type)> Uses(Type type) =>
        type.GetFields(Declared).Select(field => (field.Name, field.FieldType))
            .Concat(type.GetProperties(Declared).Select(property => (property.Name, property.PropertyType)))
            .Concat(type.GetMethods(Declared).SelectMany(method => Body(method).Append((method.Name, method.ReturnType))))
            .Concat(type.GetConstructors(Declared).SelectMany(Body));

    private static IEnumerable<(string Member, Type Type)> Body(MethodBase method) =>
        method.GetParameters().Select(parameter => ($"{method.Name}({parameter.Name})", parameter.ParameterType))
            .Concat((method.GetMethodBody()?.LocalVariables ?? []).Select(local => ($"{method.Name}, a local", local.LocalType)));

    private static bool IsFloating(Type type) =>
        type == typeof(double) || type == typeof(float) || type == typeof(Half)
        || (type.HasElementType && IsFloating(type.GetElementType()!))
        || (type.IsGenericType && type.GetGenericArguments().Any(IsFloating));
}
