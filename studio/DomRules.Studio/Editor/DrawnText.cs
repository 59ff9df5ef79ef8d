using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace DomRules.Studio.Editor;

/// <summary>A line of text in a drawing; markup has another use for the element's name.</summary>
public sealed class DrawnText : ComponentBase
{
    [Parameter] public string Kind { get; set; } = "";

    [Parameter] public int X { get; set; }

    [Parameter] public int Y { get; set; }

    [Parameter] public string Words { get; set; } = "";

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "class", Kind);
        builder.AddAttribute(2, "x", X.ToString(CultureInfo.InvariantCulture));
        builder.AddAttribute(3, "y", Y.ToString(CultureInfo.InvariantCulture));
        builder.AddContent(4, Words);
        builder.CloseElement();
    }
}
