using DomRules.Language.Syntax.Rules;
using DomRules.Model.Graph;

namespace DomRules.Language.Binding;

/// <summary>Binds reasons; a placeholder may be unknown and then says so.</summary>
internal sealed class TemplateBinder(ExpressionBinder binder)
{
    internal TextTemplate Bind(ReasonSyntax syntax, BindingScope scope)
    {
        var parts = ImmutableArray.CreateBuilder<TemplatePart>();
        foreach (var part in syntax.Parts)
        {
            if (part is ReasonText text)
            {
                parts.Add(new TemplatePart(text.Value, null));
            }
            else if (part is ReasonPlaceholder placeholder && binder.Any(placeholder.Value, scope, mayBeMissing: true) is { IsError: false } value)
            {
                parts.Add(new TemplatePart(null, value.Node));
            }
        }

        return new TextTemplate(parts.ToImmutable());
    }
}
