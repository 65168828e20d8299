using System.Reflection;
using System.Reflection.Emit;
using Reqnroll;

namespace TestHarness.Tests.Gherkin;

/// <summary>Makes binding classes whose attributes come from test data.</summary>
internal static class BindingClasses
{
    /// <summary>A class <c>Steps</c> with an empty method <c>Step</c> bound to a Given step.</summary>
    public static Type WithStep(string expression, ExpressionType expressionType)
    {
        var module = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("Steps" + Guid.NewGuid().ToString("N")), AssemblyBuilderAccess.Run).DefineDynamicModule("Steps");
        var type = module.DefineType("Steps", TypeAttributes.Public | TypeAttributes.Class);
        type.SetCustomAttribute(new CustomAttributeBuilder(typeof(BindingAttribute).GetConstructor([])!, []));
        var method = type.DefineMethod("Step", MethodAttributes.Public, typeof(void), []);
        method.GetILGenerator().Emit(OpCodes.Ret);
        method.SetCustomAttribute(new CustomAttributeBuilder(
            typeof(GivenAttribute).GetConstructor([typeof(string)])!,
            [expression],
            [typeof(GivenAttribute).GetProperty(nameof(GivenAttribute.ExpressionType))!],
            [expressionType]));
        return type.CreateType();
    }
}
