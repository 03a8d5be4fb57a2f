/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 26992e85206578a704a10fad8aa268f3cf305796 */



static void register_vipps_symbols(int module_number)
{
	REGISTER_STRING_CONSTANT("Vipps\\VERSION", PHP_VIPPS_VERSION, CONST_PERSISTENT);
}
